import { View } from '@tarojs/components';
import { bureau } from '../../client';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { QueryView } from '../../components/query-view';
import type { Served } from '../../post/posts';
import { useWide } from '../../device/use-wide';
import { OfficeTable, type Column } from '../../components/office-table';
import { MoreButton } from '../../components/more-button';
import { usePages } from '../../client/use-pages';
import { faultSaid, type Fault } from './bill-words';

type Props = { readonly post: Served; readonly file: string; readonly rows: number };

const columns: readonly Column<Fault>[] = [
  { key: 'row', title: '行', width: '72px', isNumber: true, cell: ({ row }) => row },
  { key: 'field', title: '哪一格', width: '116px', cell: ({ field }) => field },
  {
    key: 'found',
    title: '现在是',
    width: 'minmax(90px, 0.6fr)',
    cell: ({ found }) => (found === '' ? '空着' : found),
  },
  { key: 'expected', title: '要', width: 'minmax(140px, 1fr)', cell: ({ expected }) => expected },
  { key: 'fix', title: '怎么改', width: 'minmax(160px, 1.2fr)', cell: ({ fix }) => fix },
];

const Rows = ({ items }: { readonly items: readonly Fault[] }) => {
  const keyOf = ({ row, field }: Fault) => `${String(row)} ${field}`;
  if (useWide()) {
    return (
      <View className="office-scroll">
        <OfficeTable
          label="有错的行"
          columns={columns}
          rows={items}
          keyOf={keyOf}
          saidOf={faultSaid}
        />
      </View>
    );
  }
  return (
    <>
      {items.map((fault) => (
        <ListRow key={keyOf(fault)} title={faultSaid(fault)} note={fault.fix} />
      ))}
    </>
  );
};

/** What is wrong in the file, row by row: what stands there, what was expected, how to mend it. */
export const FaultsList = ({ post, file, rows }: Props) => {
  const reading = usePages(['meterFileFaults', file, rows], (cursor) =>
    bureau.meterFileFaults.query({
      ...{ office: post.office, file },
      ...(cursor === undefined ? {} : { cursor }),
    }),
  );
  return (
    <QueryView reading={reading}>
      {(pages) => (
        <View className="stack">
          <Card title="有错的行" isFlush>
            <Rows items={pages.items} />
          </Card>
          <MoreButton pages={pages} text="再看后面的" />
        </View>
      )}
    </QueryView>
  );
};
