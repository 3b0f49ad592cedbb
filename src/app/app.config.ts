const tabs = [
  ['pages/home/index', '首页'],
  ['pages/passbook/index', '存折'],
  ['pages/exchange/index', '兑换'],
  ['pages/benchmarks/index', '标杆'],
  ['pages/mine/index', '我的'],
] as const;

const isWeapp = process.env.TARO_ENV === 'weapp';
const folder = (names: readonly string[]) => names.map((name) => `${name}/index`);

export default defineAppConfig({
  pages: tabs.map(([pagePath]) => pagePath),
  subPackages: [
    {
      root: 'resident',
      pages: folder([
        'show-code',
        'scan',
        'entry',
        'household',
        'open-household',
        'join',
        'credit',
        'credit-line',
        'letter',
        'benefits',
        'benefit',
        'statements',
        'give-statement',
        'settings',
        'consent',
        'reservations',
        'print',
        'claims',
        'claim',
        'photo-claim',
        'looks',
        'take-post',
        'water-report',
        'reports',
        'meter',
        'class-task',
        'quiz',
        'use-here',
      ]),
    },
    {
      root: 'office',
      pages: folder([
        'desk',
        'worklist',
        'household',
        'hand-over',
        'stock',
        'day',
        'reversals',
        'open-archive',
        'print',
        'reports',
        'rechecks',
        'activities',
        'host',
        'letter',
        'benefit',
        'classes',
        'class',
        'slips',
      ]),
    },
    {
      root: 'visitor',
      pages: folder([
        'spots',
        'spot',
        'benchmark',
        'programme',
        'rules',
        'offices',
        'report',
        'statement',
      ]),
    },
    {
      root: 'bureau',
      pages: folder([
        'ledger',
        'staff',
        'rules',
        'bills',
        'activities',
        'benefits',
        'settle',
        'place-paper',
      ]),
    },
  ],
  // The bar is drawn by PageFrame; the list stands here so that switchTab knows its pages.
  tabBar: {
    custom: true,
    color: '#566870',
    selectedColor: '#0B5C74',
    backgroundColor: '#FFFFFF',
    list: tabs.map(([pagePath, text]) => ({ pagePath, text })),
  },
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '舟山节水存折',
    // Names of theme.json: the status bar's signs must be read by night too.
    ...(isWeapp
      ? {
          navigationBarTextStyle: '@bars',
          backgroundColor: '@ground',
          backgroundTextStyle: '@pull',
        }
      : {}),
  },
  // The reporter's position, only when they tap for it.
  permission: { 'scope.userLocation': { desc: '你点了“附上我的位置”时，随报告发给办理的网点' } },
  requiredPrivateInfos: ['getLocation'],
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  animation: false,
  __usePrivacyCheck__: true,
});
