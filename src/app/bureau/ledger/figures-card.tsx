import { View } from '@tarojs/components';
import { bureau } from '../../client';
import { Card } from '../../components/card';
import { QueryView } from '../../components/query-view';
import type { Served } from '../../office/pieces/posts';
import { OfficeTable, type Column } from '../../office/table/office-table';
import { MoreButton } from '../../resident/pieces/more-button';
import { usePages } from '../../resident/reading/use-pages';
import type { Figures } from './answers';

const number = (
  key: 'households' | 'issued' | 'redeemed' | 'expired' | 'unused',
  title: string,
) => ({
  key,
  title,
  width: 'minmax(64px, 1fr)',
  isNumber: true,
  cell: (row: Figures) => String(row[key]),
});

const columns: readonly Column<Figures>[] = [
  { key: 'name', title: '网点', width: 'minmax(120px, 3fr)', cell: ({ name }) => name },
  number('households', '户'),
  number('issued', '发出'),
  number('redeemed', '兑换'),
  number('expired', '到期'),
  number('unused', '未用'),
];

const empty = { title: '还没有网点', sentence: '登记了网点，这里就有数。' };

/** Points by office: what was issued, redeemed, expired, and what is still unused. */
export const FiguresCard = ({ post }: { readonly post: Served }) => {
  const reading = usePages(['figures', post.office], (cursor) =>
    bureau.figures.query({ office: post.office, ...(cursor === undefined ? {} : { cursor }) }),
  );
  return (
    <Card title="各网点积分" aside="单位：分" isFlush>
      <QueryView reading={reading} isEmpty={({ items }) => items.length === 0} empty={empty}>
        {(pages) => (
          <View className="bureau-wide">
            <OfficeTable
              label="各网点积分"
              columns={columns}
              rows={pages.items}
              keyOf={({ office }) => office}
              saidOf={({ name, unused }) => `${name}，未用 ${String(unused)} 分`}
            />
            {pages.more === null ? null : <MoreButton pages={pages} text="再往后" />}
          </View>
        )}
      </QueryView>
    </Card>
  );
};
