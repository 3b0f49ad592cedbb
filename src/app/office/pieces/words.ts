/** What a desk reads of acts, points, deadlines and households, in words. */
import { clockOf, dayOf, daysBetween, monthAndDay } from '@kernel/day';
import { signed } from '../../components/ledger-table/columns';
import type { IconName } from '../../components/icon';
import type { Act, Masked, StockMove, WaitingKind } from '../answers';

/** `+20`, `−50`: with a sign as wide as a digit. */
export const withSign = (amount: number): string =>
  amount > 0 ? `+${String(amount)}` : signed(amount);

/** Who a household is to the desk: its masked name, or that none is known. */
export const calledOf = (called: string | null): string => called ?? '未填称呼';
export const tailOf = (passbookNo: string): string => `尾号 ${passbookNo.slice(-4)}`;
export const doorOf = ({ town, door }: Pick<Masked, 'town' | 'door'>): string => `${town} ${door}`;

export const actIcons: Readonly<Record<Act['kind'], IconName>> = {
  post: 'edit',
  collect: 'gift',
  redeem: 'gift',
  archive: 'people',
  card: 'doc',
  stock: 'box',
  reversal: 'undo',
};

const amountWords = ({ kind, amount }: Pick<Act, 'kind' | 'amount'>): string => {
  if (amount === null || kind === 'collect') return '';
  return ` ${withSign(amount)}`;
};

/** `交付 洗衣液 · 张*`, `换装起泡器 +20 · 吴*`. */
export const actTitle = (act: Pick<Act, 'kind' | 'title' | 'amount' | 'called'>): string => {
  const befores: Readonly<Record<string, string>> = { collect: '交付 ', stock: '库存 ' };
  const before = befores[act.kind] ?? '';
  const who = act.called === null ? '' : ` · ${act.called}`;
  return `${before}${act.title}${amountWords(act)}${who}`;
};

export const actNote = ({ at, passbookTail }: Pick<Act, 'at' | 'passbookTail'>): string =>
  `${clockOf(new Date(at))}${passbookTail === null ? '' : ` · 尾号 ${passbookTail}`}`;

/** Minutes and seconds in which one's own line can still be taken back; null when over. */
export const undoLeft = (until: string | null, now: Date): string | null => {
  if (until === null) return null;
  const left = Math.ceil((new Date(until).getTime() - now.getTime()) / 1_000);
  if (left <= 0) return null;
  return `${String(Math.floor(left / 60))}:${String(left % 60).padStart(2, '0')}`;
};

/** `11月26日 17:00，还有 6 天`; on the last day 今天到期. */
export const deadlineWords = (deadline: string, now: Date): string => {
  const day = dayOf(new Date(deadline));
  const left = daysBetween(dayOf(now), day);
  const rest = left > 0 ? `还有 ${String(left)} 天` : left === 0 ? '今天到期' : '已过期限';
  return `${monthAndDay(day)} ${clockOf(new Date(deadline))}，${rest}`;
};

export const waitingNames: Readonly<Record<WaitingKind, string>> = {
  claims: '申报',
  archives: '建户',
  reversals: '冲正',
  questions: '异议',
  pickups: '待取',
};

const moveNames: Readonly<Record<string, string>> = {
  receive: '入库',
  count: '盘点',
  writeoff: '报损',
  reserve: '预留',
  release: '放回',
  collect: '交付预留',
  redeem: '柜台兑换',
  return: '退货',
  damaged: '损坏',
};
export const moveName = ({ kind }: Pick<StockMove, 'kind'>): string => moveNames[kind] ?? kind;
