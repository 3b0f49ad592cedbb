import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { QueryView } from '../../components/query-view';
import { OfficeTable } from '../../components/office-table';
import { useWide } from '../../device/use-wide';
import { MoreButton } from '../../components/more-button';
import { SealRow } from './ledger-rows';
import { sealColumns } from './tables';
import type { Ledger } from './use-ledger';

/** The daily roots, newest first: whoever printed one can compare it years later. */
export const SealsTable = ({ reading }: { readonly reading: Ledger['seals'] }) => {
  const isWide = useWide();
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
