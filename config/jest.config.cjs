/* One configuration for all rooms: node by default, jsdom where a file asks for it. */
const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2022',
  },
};
module.exports = {
  rootDir: '..',
  testEnvironment: 'node',
  globalSetup: '<rootDir>/config/weapp-for-tests.ts',
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
  transform: {
    '^.+\\.(ts|tsx|mjs|cjs)$': ['@swc/jest', swc],
    'node_modules/.+\\.js$': ['@swc/jest', swc],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(nanoid|uqr|@stablelib|@trpc|@tanstack|@electric-sql|content-disposition|cookie|d3-[a-z-]+|internmap)/)',
  ],
  moduleFileExtensions: ['h5.ts', 'h5.tsx', 'ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  moduleNameMapper: {
    '^@kernel/(.*)$': '<rootDir>/src/kernel/$1',
    '^@domain/(.*)$': '<rootDir>/src/domain/$1',
    '^@store/(.*)$': '<rootDir>/src/store/$1',
    '^@procedures/(.*)$': '<rootDir>/src/procedures/$1',
    '^@app/(.*)$': '<rootDir>/src/app/$1',
    '\\.(scss|css)$': '<rootDir>/tests/support/style-stub.cjs',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data', '<rootDir>/.build'],
  testTimeout: 60000,
  maxWorkers: 2,
};
