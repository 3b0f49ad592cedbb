import { View } from '@tarojs/components';
import type { Reading } from '../../client';
import { QueryView } from '../../components/query-view';
import { MoreButton } from '../../components/more-button';
import type { Pages } from '../../client/use-pages';
import type { Waiting, WaitingKind } from '../answers';
import { calledOf, waitingNames, withSign } from '../pieces/words';
import { OfficeTable, type Column } from '../../components/office-table';
import { DueChip, emptyWords } from '../worklist/waiting-list';
import { askedWhen } from '../worklist/waiting-words';
import { clock } from '../../device/clock';

type Props = {
  readonly kind: WaitingKind;
  readonly reading: Reading<Pages<Waiting>>;
  readonly chosen: string | null;
  readonly onChoose: (item: Waiting) => void;
};

const doorOf = ({ estate, building }: Waiting): string => `${estate} ${building}`;

const columns: readonly Column<Waiting>[] = [
  {
    key: 'at',
    title: '时间',
    width: '108px',
    cell: ({ at }) => askedWhen(at, clock.now()),
  },
  { key: 'called', title: '户', width: '84px', cell: ({ called }) => calledOf(called) },
  { key: 'door', title: '门牌', width: 'minmax(120px, 1fr)', cell: doorOf },
  { key: 'title', title: '事项', width: 'minmax(120px, 1fr)', cell: ({ title }) => title },
  {
    key: 'points',
    title: '分',
    width: '64px',
    isNumber: true,
    cell: ({ points }) => (points === null ? '' : withSign(points)),
  },
  { key: 'due', title: '期限', width: '116px', cell: (item) => <DueChip item={item} /> },
];

const said = (item: Waiting): string =>
  `${waitingNames[item.kind]}，${calledOf(item.called)}，${doorOf(item)}，${item.title}`;

/** What waits as a table; ↑↓ walk it and Enter opens a row. */
export const WaitingTable = ({ kind, reading, chosen, onChoose }: Props) => (
  <QueryView
    reading={reading}
    isEmpty={({ items }) => items.length === 0}
    empty={{ title: emptyWords[kind], sentence: '有新的会排在这里，最早的在最前面。' }}
  >
    {(pages) => (
      <View>
        <OfficeTable
          label={waitingNames[kind]}
          columns={columns}
          rows={pages.items}
          keyOf={({ id }) => id}
          saidOf={said}
          chosen={chosen}
          onChoose={onChoose}
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
