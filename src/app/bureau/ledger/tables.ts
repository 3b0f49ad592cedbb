/** The bureau's three tables: what stands in which column. */
import { minuteOf } from '@kernel/day';
import { signed } from '../../components/ledger-table';
import type { Column } from '../../components/office-table';
import type { Check, Figures, Seal } from '../answers';

export const sealColumns: readonly Column<Seal>[] = [
  { key: 'day', title: '日期', width: '128px', cell: ({ day }) => day },
  { key: 'lines', title: '笔数', width: '80px', isNumber: true, cell: ({ lines }) => lines },
  {
    key: 'points',
    title: '净增分',
    width: '92px',
    isNumber: true,
    cell: ({ points }) => signed(points),
  },
  { key: 'root', title: '当日印记', width: 'minmax(180px, 1fr)', cell: ({ root }) => root },
  {
    key: 'sealedAt',
    title: '封账时间',
    width: '168px',
    cell: ({ sealedAt }) => minuteOf(new Date(sealedAt)),
  },
];

export const figureColumns: readonly Column<Figures>[] = [
  { key: 'name', title: '网点', width: 'minmax(160px, 1fr)', cell: ({ name }) => name },
  {
    key: 'households',
    title: '户数',
    width: '92px',
    isNumber: true,
    cell: ({ households }) => households,
  },
  { key: 'issued', title: '发出', width: '92px', isNumber: true, cell: ({ issued }) => issued },
  {
    key: 'redeemed',
    title: '兑换',
    width: '92px',
    isNumber: true,
    cell: ({ redeemed }) => redeemed,
  },
  {
    key: 'expired',
    title: '过期',
    width: '92px',
    isNumber: true,
    cell: ({ expired }) => expired,
  },
  {
    key: 'unused',
    title: '未用',
    width: '92px',
    isNumber: true,
    cell: ({ unused }) => signed(unused),
  },
];

/** How many checks found something; zero is what one wants to read. */
export const wrongOf = (checks: readonly Check[]): number =>
  checks.filter(({ wrong }) => wrong > 0).length;
