import { minuteOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { resident } from '../../client';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import { MoreButton } from '../../components/more-button';
import { oldSince } from '../reading/old-since';
import { usePages } from '../../client/use-pages';

const empty = {
  title: '还没有人看过',
  sentence: '网点的人要打开你家的户卡，得先写明原因；每一次都会列在这里。',
  act: {
    text: '看我家的档案',
    onPress: () => {
      openPage('resident/household');
    },
  },
} as const;

/** Every look of staff at this household: when, who, why. */
const LooksPage = () => {
  const reading = usePages(['looks'], (cursor) =>
    resident.looks.query(cursor === undefined ? {} : { cursor }),
  );
  return (
    <PageFrame title="谁看过档案" oldSince={oldSince(reading)}>
      <QueryView reading={reading} empty={empty} isEmpty={({ items }) => items.length === 0}>
        {(pages) => (
          <>
            <Card isFlush>
              {pages.items.map(({ at, called, officeName, reason }, index) => (
                <ListRow
                  key={index}
                  icon="user"
                  isIconRound
                  title={reason}
                  note={`${minuteOf(new Date(at))} · ${officeName} ${called ?? ''}`}
                />
              ))}
            </Card>
            <MoreButton pages={pages} text="再看更早的" />
            <View className="c s14 mist">看着不对，可以打电话给网点问。</View>
          </>
        )}
      </QueryView>
    </PageFrame>
  );
};

export default LooksPage;
