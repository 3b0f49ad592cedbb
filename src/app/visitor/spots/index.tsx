import { View } from '@tarojs/components';
import { useState } from 'react';
import { useRead, visitor } from '../../client';
import { Card } from '../../components/card';
import { MoreRows } from '../../components/more-rows';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { Tabs } from '../../components/tabs';
import { openTab } from '../../device/navigate';
import type { PublicAnswer } from '../../client/visitor-answers';
import { SpotRow } from './spot-row';
import './spots.scss';

type Listed = PublicAnswer<'spots'>['items'][number];

const all = '';
const toHome = () => {
  openTab('home');
};
const row = (spot: Listed) => <SpotRow key={spot.id} spot={spot} />;

const SpotsPage = () => {
  const [island, setIsland] = useState(all);
  const asked = island === all ? {} : { island };
  const key = ['spots', asked];
  const reading = useRead(key, () => visitor.spots.query(asked));
  // The islands stand above every list, also while another one is loading.
  const whole = useRead(['spots', {}], () => visitor.spots.query({}));
  const islands = whole.value?.islands ?? [];
  const options = [
    { key: all, text: '全部' },
    ...islands.map((each) => ({ key: each.island, text: `${each.island} ${String(each.count)}` })),
  ];
  return (
    <PageFrame title="景区节水" oldSince={reading.isOld ? reading.readAt : undefined}>
      <Tabs label="岛 Island" options={options} chosen={island} onChoose={setIsland} />
      <QueryView
        reading={reading}
        empty={{
          title: '还没有景点',
          sentence: '录入以后，这里按岛列出来。',
          act:
            island === all
              ? { text: '去首页', onPress: toHome }
              : {
                  text: '看全部的岛',
                  onPress: () => {
                    setIsland(all);
                  },
                },
        }}
        isEmpty={({ items }) => items.length === 0}
      >
        {(page) => (
          <View className="stack">
            <Card isFlush>
              {page.items.map(row)}
              <MoreRows
                key={island}
                listKey={key}
                next={page.next}
                ask={(cursor) => visitor.spots.query({ ...asked, cursor })}
              >
                {row}
              </MoreRows>
            </Card>
            <View className="s14 mist spots-note">等级只写查得到批准文件的，其余未填报</View>
          </View>
        )}
      </QueryView>
    </PageFrame>
  );
};

export default SpotsPage;
