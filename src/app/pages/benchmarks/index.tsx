import { dayOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { SearchBox } from '../../components/search-box';
import { openPage } from '../../device/navigate';
import { useElder } from '../../device/preferences';
import type { Kind } from '../../client/visitor-answers';
import './benchmarks.scss';
import { DistrictChoice } from './district-choice';
import { KindCards } from './kind-cards';
import { Listings } from './listings';
import { useBenchmarks } from './use-benchmarks';
import { clock } from '../../device/clock';

const yearWords = (kinds: readonly Kind[]): string => {
  const year = kinds.find(({ targetYear }) => targetYear !== null)?.targetYear ?? null;
  const isPast = year !== null && year < Number(dayOf(clock.now()).slice(0, 4));
  if (year === null) return '只数现在有效的';
  return `计划目标年 ${String(year)}${isPast ? ' 已过，待确认' : ''}；只数现在有效的`;
};

const Elsewhere = () => (
  <Card isFlush>
    <ListRow
      icon="list"
      title="节水行动方案"
      note="57 项任务，做到哪里了"
      onPress={() => {
        openPage('visitor/programme', { task: 38 });
      }}
    />
    <ListRow
      icon="map"
      title="景区节水"
      note="按岛看，中 · EN · 日 · 한"
      onPress={() => {
        openPage('visitor/spots');
      }}
    />
  </Card>
);

const BenchmarksPage = () => {
  const state = useBenchmarks();
  const isElder = useElder();
  const { kinds, list, kind } = state;
  const oldSince = kinds.isOld || list.isOld ? (list.readAt ?? kinds.readAt) : undefined;
  return (
    <PageFrame
      title="节水标杆"
      {...(isElder ? {} : { tab: 'benchmarks' as const })}
      oldSince={oldSince}
    >
      <QueryView reading={kinds} skeleton="cards">
        {({ items }) => {
          const chosen = items.find(({ id }) => id === kind) ?? items[0];
          return (
            <View className="stack">
              <KindCards kinds={items} chosen={kind} onChoose={state.setKind} />
              <View className="s14 mist num kinds-note">{yearWords(items)}</View>
              <View className="filters">
                <View className="grow">
                  <SearchBox value={state.text} placeholder="名称或街道" onChange={state.setText} />
                </View>
                <DistrictChoice chosen={state.district} onChoose={state.setDistrict} />
              </View>
              {chosen === undefined ? null : (
                <Listings
                  kind={chosen}
                  asked={state.asked}
                  reading={list}
                  clear={state.isFiltered ? { text: '看全市的', onPress: state.clear } : undefined}
                />
              )}
              <Elsewhere />
            </View>
          );
        }}
      </QueryView>
    </PageFrame>
  );
};

export default BenchmarksPage;
