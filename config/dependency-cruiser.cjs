/** Who may import whom. Every rule says why, so that a person can act on it. */
const room = (name) => `^src/${name}/`;
/** Whose pages a folder of the app holds. */
const audiencePages = 'resident|office|visitor|bureau';
const audiences = ['resident', 'office', 'visitor', 'bureau', 'nightly'];

/** A door imports its own router only: an office procedure is not in the resident bundle. */
const ownRouterOnly = audiences.map((name) => ({
  name: `door-${name}-own-router`,
  comment: `The ${name} door carries its own router only; what another audience may ask is another door's.`,
  severity: 'error',
  from: { path: [`^cloudfunctions/${name}/`, `^src/procedures/${name}/`] },
  to: { path: `^src/procedures/(${audiences.filter((each) => each !== name).join('|')})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      comment:
        'Two files that need each other are one thought, or one of them is in the wrong room.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphan',
      comment: 'Nobody imports this file: use it or delete it.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.config\\.ts$',
          '\\.d\\.ts$',
          '^src/app/custom-tab-bar/',
          '\\.(weapp|h5)\\.tsx?$',
        ],
      },
      to: {},
    },
    {
      name: 'kernel-imports-nothing',
      comment: 'The words of both sides stand on nothing but themselves (dayjs in day.ts).',
      severity: 'error',
      from: { path: room('kernel') },
      to: { pathNot: [room('kernel'), 'node_modules/dayjs'] },
    },
    {
      name: 'domain-is-pure',
      comment:
        'A rule needs no database, no clock, no network: what it needs comes in as an argument.',
      severity: 'error',
      from: { path: room('domain') },
      to: { pathNot: [room('domain'), room('kernel')] },
    },
    {
      name: 'domain-modules-apart',
      comment: 'Of other domain modules only the ledger may be imported, by its index.',
      severity: 'error',
      from: { path: '^src/domain/([^/]+)/' },
      to: { path: '^src/domain/', pathNot: ['^src/domain/$1/', '^src/domain/ledger/index\\.ts$'] },
    },
    {
      name: 'store-below-procedures',
      comment: 'The books know the words and the shapes of the rules, not who asks.',
      severity: 'error',
      from: { path: room('store') },
      to: { path: ['^src/(procedures|app)/', '^cloudfunctions/'] },
    },
    {
      name: 'store-takes-domain-types',
      comment: 'A query answers shapes of the domain; it does not decide with them.',
      severity: 'error',
      from: { path: room('store') },
      to: { path: room('domain'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'procedures-below-doors',
      comment: 'Who calls is found out at the door and handed in.',
      severity: 'error',
      from: { path: room('procedures') },
      to: { path: ['^src/app/', '^cloudfunctions/'] },
    },
    {
      name: 'app-takes-types-of-procedures',
      comment: 'What a phone carries must not hold the rules or the books: types only.',
      severity: 'error',
      from: { path: room('app') },
      to: { path: room('procedures'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'app-not-below',
      comment: 'The page talks to the doors; rules and books are on the other side of the wire.',
      severity: 'error',
      from: { path: room('app') },
      to: { path: ['^src/(domain|store)/', '^cloudfunctions/'] },
    },
    {
      name: 'app-audiences-apart',
      comment:
        'Features meet at the page level only: what two audiences share stands in components, client, device or post, so that neither carries the other’s pages.',
      severity: 'error',
      from: { path: `^src/app/(${audiencePages})/` },
      to: { path: `^src/app/(${audiencePages}|pages)/`, pathNot: '^src/app/$1/' },
    },
    {
      name: 'app-tabs-take-the-residents',
      comment:
        'The tabs lie in the main package and whatever they import comes with them: of the audiences’ folders the resident’s only.',
      severity: 'error',
      from: { path: '^src/app/pages/' },
      to: { path: '^src/app/(office|visitor|bureau)/' },
    },
    {
      name: 'app-shared-below-audiences',
      comment:
        'A component knows no page that uses it; what it needs of an audience is handed in, or belongs beside it.',
      severity: 'error',
      from: { path: '^src/app/(components|client|device|post)/' },
      to: { path: `^src/app/(${audiencePages}|pages)/` },
    },
    {
      name: 'taro-in-app-only',
      comment: 'Taro is how pages are shown; nothing else may depend on it.',
      severity: 'error',
      from: { pathNot: [room('app'), '^config/', '^tests/'] },
      to: { path: 'node_modules/@tarojs/' },
    },
    {
      name: 'engines-in-store-only',
      comment: 'One room knows which database stands behind the port.',
      severity: 'error',
      from: { pathNot: [room('store')] },
      to: { path: 'node_modules/(pg|@electric-sql)/' },
    },
    {
      name: 'shared-below-audiences',
      comment:
        'What several audiences share stands beside their folders; taken out of one, it would bring that audience’s procedures into the other doors.',
      severity: 'error',
      from: { path: '^src/procedures/[^/]+\\.ts$' },
      to: { path: `^src/procedures/(${audiences.join('|')})/` },
    },
    {
      name: 'caller-is-found-at-the-door',
      comment: 'WeChat’s identity is read in the doors; below them the caller is an argument.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: ['^cloudfunctions/', 'node_modules/(wx-server-sdk|@cloudbase)/'] },
    },
    ...ownRouterOnly,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.scss$', '^dist/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.h5.ts', '.h5.tsx', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
