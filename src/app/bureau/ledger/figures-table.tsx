import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { QueryView } from '../../components/query-view';
import { useWide } from '../../device/use-wide';
import { OfficeTable } from '../../components/office-table';
import { MoreButton } from '../../components/more-button';
import { FigureRow } from './ledger-rows';
import { figureColumns } from './tables';
import type { Ledger } from './use-ledger';

/** Points by office; in the order of the offices, not of their figures. */
export const FiguresTable = ({ reading }: { readonly reading: Ledger['figures'] }) => {
  const isWide = useWide();
  return (
    <QueryView
      reading={reading}
      isEmpty={({ items }) => items.length === 0}
      empty={{
        title: '还没有网点',
        sentence: '网点由管理在“网点和岗位”里登记，这里按网点列出分数。',
        act: { text: '再看一次', icon: 'refresh', onPress: reading.again },
      }}
    >
      {(pages) => (
        <View className="stack">
          <Card isFlush>
            {isWide ? (
              <View className="office-scroll">
                <OfficeTable
                  label="按网点的分数"
                  columns={figureColumns}
                  rows={pages.items}
                  keyOf={({ office }) => office}
                  saidOf={({ name, unused }) => `${name}，未用 ${String(unused)} 分`}
                />
              </View>
            ) : (
              pages.items.map((each) => <FigureRow key={each.office} figures={each} />)
            )}
          </Card>
          <View className="s14 mist">单位：分。冲正的已从被冲正的一类里扣掉。</View>
          <MoreButton pages={pages} text="再往后" />
        </View>
      )}
    </QueryView>
  );
};
