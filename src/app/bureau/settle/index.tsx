import { View } from '@tarojs/components';
import { useState } from 'react';
import { QueryView } from '../../components/query-view';
import { Tabs } from '../../components/tabs';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import { bureauRoles, type Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { Beside } from '../staff/beside';
import { PeriodPart } from './period-part';
import { RunPanel } from './run-panel';
import { yearWords } from './settle-words';
import { useCarryOn, useRuns } from './use-settle';
import { YearlyPart } from './yearly-part';

const parts = [
  { key: 'yearly', text: '一年少用水' },
  { key: 'period', text: '报读数账期' },
] as const;

const SettleAt = ({ post }: { readonly post: Served }) => {
  const [part, setPart] = useState<(typeof parts)[number]['key']>('yearly');
  const [chosen, setChosen] = useState<string | null>(null);
  const runs = useRuns(post);
  const carrying = useCarryOn(post, runs.again);
  const live = useLive(runs);
  const run = runs.value?.items.find(({ id }) => id === chosen) ?? null;
  const isYearly = part === 'yearly';
  return (
    <OfficeFrame
      title="结算"
      post={post}
      live={live}
      isBeside={isYearly}
      isColumn={!isYearly}
      offlineHint="离线，不能结算。连上网再办"
    >
      <View className="stack">
        <Tabs options={parts} chosen={part} label="结哪一样" onChoose={setPart} />
        {isYearly ? (
          <YearlyPart
            post={post}
            reading={runs}
            isLive={live.isLive}
            carrying={carrying}
            chosen={chosen}
            onChoose={setChosen}
          />
        ) : (
          <QueryView reading={runs} skeleton="rows">
            {({ first }) => <PeriodPart post={post} rules={first.readings} isLive={live.isLive} />}
          </QueryView>
        )}
      </View>
      {isYearly ? (
        <Beside
          title={run === null ? null : yearWords(run)}
          hint="点一次结算，在这里看几户几分、为什么没有，核准或退回。"
          onClose={() => {
            setChosen(null);
          }}
        >
          {run === null ? null : (
            <RunPanel
              key={`${run.id}${run.status}`}
              post={post}
              run={run}
              of={runs.value?.first.of ?? 0}
              isLive={live.isLive}
              carrying={carrying}
              onDone={() => {
                runs.again();
                carrying.go(run.id);
              }}
            />
          )}
        </Beside>
      ) : null}
    </OfficeFrame>
  );
};

/** What is settled for many households at once: counted first, approved by another, paid with progress. */
const SettlePage = () => (
  <OfficeGate title="结算" roles={bureauRoles}>
    {(post) => <SettleAt key={post.office} post={post} />}
  </OfficeGate>
);

export default SettlePage;
