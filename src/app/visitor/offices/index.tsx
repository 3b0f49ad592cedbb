import { View } from '@tarojs/components';
import { useState } from 'react';
import { useRead, visitor } from '../../client';
import { MoreRows } from '../../components/more-rows';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { Tabs } from '../../components/tabs';
import { openPage } from '../../device/navigate';
import type { Place } from '../../client/visitor-answers';
import { OfficeCard } from './office-card';
import './offices.scss';

const all = 'all';

/** The districts as tabs; only the whole city until they are known. */
const useTabs = () => {
  const reading = useRead(['districts'], () => visitor.districts.query({}));
  const districts = reading.value?.items ?? [];
  return [
    { key: all, text: '全市' },
    ...districts.map(({ code, name }) => ({ key: code, text: name.replace(/[区县]$/u, '') })),
  ];
};

const toRules = () => {
  openPage('visitor/rules');
};
const office = (place: Place) => <OfficeCard key={place.id} place={place} />;

const OfficesPage = () => {
  const [chosen, setChosen] = useState(all);
  const tabs = useTabs();
  const asked = chosen === all ? {} : { district: chosen };
  const key = ['places', asked];
  const reading = useRead(key, () => visitor.places.query(asked));
  return (
    <PageFrame title="服务网点" oldSince={reading.isOld ? reading.readAt : undefined}>
      <View className="offices-tabs">
        <Tabs label="县区" options={tabs} chosen={chosen} onChoose={setChosen} />
      </View>
      <QueryView
        reading={reading}
        skeleton="page"
        empty={{
          title: '这里还没有网点',
          sentence: '网点开了，这里会写明地址、时间和电话。',
          act:
            chosen === all
              ? { text: '先看积分规则', icon: 'doc', onPress: toRules }
              : {
                  text: '看全市的网点',
                  onPress: () => {
                    setChosen(all);
                  },
                },
        }}
        isEmpty={({ items }) => items.length === 0}
      >
        {(page) => (
          <View className="stack">
            {page.items.map(office)}
            <MoreRows
              key={chosen}
              listKey={key}
              next={page.next}
              ask={(cursor) => visitor.places.query({ ...asked, cursor })}
            >
              {office}
            </MoreRows>
          </View>
        )}
      </QueryView>
    </PageFrame>
  );
};

export default OfficesPage;
