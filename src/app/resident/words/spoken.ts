/** What the phone reads aloud. */
import { monthAndDay } from '@kernel/day';
import { moved } from '../../components/ledger-table/columns';
import type { Home, Line } from '../reading/answers';

/** The cover in two sentences. */
export const spokenNumbers = ({ usable, waiting, held }: Home['numbers']): string =>
  [
    `可用积分 ${String(usable)} 分。`,
    ...(waiting > 0 ? [`另有 ${String(waiting)} 分待到账。`] : []),
    ...(held > 0 ? [`已预留 ${String(held)} 分。`] : []),
  ].join('');

/** A line as a sentence. */
export const spokenLine = ({ day, title, amount, after }: Line): string =>
  `${monthAndDay(day)}，${title}，${moved(amount)}，结余 ${String(after)} 分。`;
