import { View } from '@tarojs/components';
import { bureau } from '../../client';
import { Card } from '../../components/card';
import { QueryView } from '../../components/query-view';
import { OfficeTable } from '../../components/office-table';
import type { Served } from '../../post/posts';
import { useWide } from '../../device/use-wide';
import { MoreButton } from '../../components/more-button';
import { usePages } from '../../client/use-pages';
import './ledger.scss';
import { SealRow } from './ledger-rows';
import { sealColumns } from './tables';

/** The daily roots, newest first: whoever printed one can compare it years later. */
export const SealsTable = ({ post }: { readonly post: Served }) => {
  const isWide = useWide();
  const reading = usePages(['seals', post.office], (cursor) =>
    bureau.seals.query({
      office: post.office,
      ...(cursor === undefined ? {} : { cursor }),
    }),
  );
  return (
    <QueryView
      reading={reading}
      isEmpty={({ items }) => items.length === 0}
      empty={{
        title: '还没有封过账',
        sentence: '每天凌晨 2:10 给前一天的账封一次。',
        act: { text: '再看一次', icon: 'refresh', onPress: reading.again },
      }}
    >
      {(pages) => (
        <View className="stack">
          <Card isFlush>
            {isWide ? (
              <View className="office-scroll">
                <OfficeTable
                  label="每日封账"
                  columns={sealColumns}
                  rows={pages.items}
                  keyOf={({ day }) => day}
                  saidOf={({ day, lines }) => `${day}，${String(lines)} 笔`}
                />
              </View>
            ) : (
              pages.items.map((each) => <SealRow key={each.day} seal={each} />)
            )}
          </Card>
          <MoreButton pages={pages} text="再往前" />
        </View>
      )}
    </QueryView>
  );
};
