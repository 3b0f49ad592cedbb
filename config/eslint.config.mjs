/** Lint for all rooms. A rule that is switched off says why. */
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const dayMaths =
  'getDate getDay getMonth getFullYear getHours getMinutes setDate setMonth setFullYear setHours ' +
  'getTimezoneOffset toLocaleDateString toLocaleTimeString toLocaleString toDateString';
const noDayMaths = {
  selector: `MemberExpression[property.name=/^(${dayMaths.replaceAll(' ', '|')})$/]`,
  message: 'Only src/kernel/day.ts turns an instant into a day: a day is a Beijing day.',
};
const noDefault = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; only Taro’s pages and their settings need a default.',
};
const noClock = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'The clock is read at the door; time comes in as an argument.',
};
const noClockNow = {
  selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
  message: 'The clock is read at the door; time comes in as an argument.',
};
const byClock = 'A page goes by src/app/device/clock.ts, which the server puts right.';
const noOwnClock = { ...noClock, message: byClock };
const noOwnClockNow = { ...noClockNow, message: byClock };
const noChance = {
  selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
  message: 'Nothing here is random; what must be unguessable is made at the door.',
};
const taroDefaults = [
  'src/app/**/index.tsx',
  'src/app/**/*.config.ts',
  'src/app/app.tsx',
  'src/app/custom-tab-bar/**',
];

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.build/',
      '.data/',
      'node_modules/',
      'docs/',
      'tests/architecture/fixtures/',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Splitting a text into its characters is what is meant wherever it is done.
      '@typescript-eslint/no-misused-spread': 'off',
      // The device room and the clients are objects of closures; none of them reads `this`.
      '@typescript-eslint/unbound-method': 'off',
      // A handler that needs no await is still a promise to its caller.
      '@typescript-eslint/require-await': 'off',
      // The ideographic space parts words on paper.
      'no-irregular-whitespace': [
        'error',
        { skipTemplates: true, skipStrings: true, skipJSXText: true },
      ],
      'no-restricted-syntax': ['error', noDayMaths, noDefault],
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 70 }],
    },
  },
  {
    files: ['src/kernel/**', 'src/domain/**', 'src/procedures/**', 'src/store/**'],
    rules: {
      'no-restricted-syntax': ['error', noDayMaths, noDefault, noClock, noClockNow, noChance],
    },
  },
  {
    files: ['src/app/**'],
    rules: { 'no-restricted-syntax': ['error', noDayMaths, noDefault, noOwnClock, noOwnClockNow] },
  },
  {
    files: taroDefaults,
    rules: { 'no-restricted-syntax': ['error', noDayMaths, noOwnClock, noOwnClockNow] },
  },
  { files: ['src/app/device/clock.ts'], rules: { 'no-restricted-syntax': ['error', noDayMaths] } },
  {
    // Brands are made here, rows become types here, and tRPC’s generics end here.
    files: [
      'src/kernel/{day,ids,points,litres}.ts',
      'src/store/{pg,pglite}-engine.ts',
      'src/procedures/{base,answer,guessing,once,posting,replay}.ts',
    ],
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
    },
  },
  {
    // The only way to copy on a page without https is the old one.
    files: ['src/app/device/clipboard.h5.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: ['tests/**', 'config/**'],
    rules: {
      // Stories are told in one describe; what a file or a wire held is read without ceremony.
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        module: 'readonly',
        require: 'readonly',
        process: 'readonly',
        __dirname: 'readonly',
        console: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-restricted-syntax': 'off' },
  },
);
