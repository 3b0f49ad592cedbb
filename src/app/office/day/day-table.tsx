import { clockOf } from '@kernel/day';
import { View } from '@tarojs/components';
import type { Reading } from '../../client';
import { signed } from '../../components/ledger-table';
import { QueryView } from '../../components/query-view';
import { MoreButton } from '../../components/more-button';
import type { Pages } from '../../client/use-pages';
import type { DayLine } from '../answers';
import { calledOf, withSign } from '../pieces/words';
import { OfficeTable, type Column } from '../../components/office-table';

export const lineKey = ({ account, seq }: DayLine): string => `${account}${String(seq)}`;
export const emptyDay = (onBefore: (() => void) | undefined) => ({
  title: '这一天还没有一笔',
  sentence: '记分、兑换、冲正都排在这里。',
  ...(onBefore === undefined ? {} : { act: { text: '看前一天', onPress: onBefore } }),
});
export type DayProps = {
  readonly reading: Reading<Pages<DayLine>>;
  /** To the day before, from a day without a line. */
  readonly onBefore?: () => void;
};

const columns: readonly Column<DayLine>[] = [
  { key: 'at', title: '时间', width: '76px', cell: ({ at }) => clockOf(new Date(at)) },
  { key: 'called', title: '户', width: '76px', cell: ({ called }) => calledOf(called) },
  {
    key: 'passbook',
    title: '尾号',
    width: '68px',
    cell: ({ passbookNo }) => passbookNo.slice(-4),
  },
  { key: 'title', title: '摘要', width: 'minmax(140px, 1fr)', cell: ({ title }) => title },
  {
    key: 'amount',
    title: '分',
    width: '68px',
    isNumber: true,
    cell: ({ amount, kind }) => (
      <View className={kind === 'reverse' ? 'red b' : ''}>{withSign(amount)}</View>
    ),
  },
  {
    key: 'after',
    title: '结余',
    width: '72px',
    isNumber: true,
    cell: ({ after }) => <View className="b">{signed(after)}</View>,
  },
  { key: 'actor', title: '经办', width: '92px', cell: ({ actor }) => actor ?? '居民自己' },
];

/** The day's lines in the order of writing. */
export const DayTable = ({ reading, onBefore }: DayProps) => (
  <QueryView
    reading={reading}
    isEmpty={({ items }) => items.length === 0}
    empty={emptyDay(onBefore)}
  >
    {(pages) => (
      <View>
        <OfficeTable
          label="一天的账"
          columns={columns}
          rows={pages.items}
          keyOf={lineKey}
          saidOf={({ title, amount }) => `${title} ${withSign(amount)} 分`}
        />
        {pages.more === null ? null : (
          <View className="desk-list-more">
            <MoreButton pages={pages} text="再往后" />
          </View>
        )}
      </View>
    )}
  </QueryView>
);
