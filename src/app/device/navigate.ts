/** Going from page to page; pages write `/resident/entry/index?seq=3` nowhere by hand. */
import Taro from '@tarojs/taro';

export const tabNames = ['home', 'passbook', 'exchange', 'benchmarks', 'mine'] as const;
export type TabName = (typeof tabNames)[number];
export type PageName =
  | `resident/${'show-code' | 'scan' | 'entry' | 'household' | 'open-household' | 'join' | 'credit' | 'credit-line' | 'letter' | 'benefits' | 'benefit' | 'statements' | 'give-statement' | 'settings' | 'consent' | 'reservations' | 'print' | 'claims' | 'claim' | 'photo-claim' | 'looks' | 'take-post' | 'reports' | 'meter' | 'water-report' | 'class-task' | 'quiz' | 'use-here'}`
  | `office/${'desk' | 'worklist' | 'household' | 'hand-over' | 'stock' | 'day' | 'reversals' | 'open-archive' | 'print' | 'reports' | 'rechecks' | 'activities' | 'host' | 'letter' | 'benefit' | 'classes' | 'class' | 'slips'}`
  | `visitor/${'spots' | 'spot' | 'benchmark' | 'programme' | 'rules' | 'offices' | 'report' | 'statement'}`
  | `bureau/${'ledger' | 'staff' | 'rules' | 'bills' | 'activities' | 'benefits' | 'settle' | 'place-paper'}`;
type Params = Readonly<Record<string, string | number>>;

const query = (params: Params) => {
  const pairs = Object.entries(params).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value))}`,
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
};

/** Opens a page above this one. */
export const openPage = (page: PageName, params: Params = {}): void => {
  void Taro.navigateTo({ url: `/${page}/index${query(params)}` });
};
/** Puts a page in this one's place, so that 返回 does not come back here. */
export const replacePage = (page: PageName, params: Params = {}): void => {
  void Taro.redirectTo({ url: `/${page}/index${query(params)}` });
};
export const openTab = (tab: TabName): void => {
  void Taro.switchTab({ url: `/pages/${tab}/index` });
};
/** Back to where one came from; to 首页 when this page was opened directly. */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else openTab('home');
};
