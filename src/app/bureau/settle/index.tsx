import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { Tabs } from '../../components/tabs';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import { bureauRoles, type Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { Beside } from '../staff/beside';
import { PeriodPanel } from './period-panel';
import { PeriodPart } from './period-part';
import { periodWords, yearWords } from './settle-words';
import { usePeriod, useYearly, type Period, type Yearly } from './use-settle';
import { YearlyPanel } from './yearly-panel';
import { YearlyPart } from './yearly-part';

const parts = [
  { key: 'yearly', text: '一年少用水' },
  { key: 'period', text: '报读数账期' },
] as const;

type Chosen = { readonly title: string; readonly panel: ReactNode } | null;
type At = { readonly post: Served; readonly isLive: boolean; readonly chosen: string | null };

const yearlyChosen = ({ reading, carrying }: Yearly, { post, isLive, chosen }: At): Chosen => {
  const run = reading.value?.items.find(({ id }) => id === chosen);
  if (run === undefined) return null;
  const panel = (
    <YearlyPanel
      key={`${run.id}${run.status}`}
      {...{ post, run, isLive, carrying }}
      of={reading.value?.first.of ?? 0}
      onDone={() => {
        reading.again();
        carrying.go(run.id);
      }}
    />
  );
  return { title: yearWords(run), panel };
};

const periodChosen = ({ reading, carrying }: Period, { post, isLive, chosen }: At): Chosen => {
  const settlement = reading.value?.items.find(({ id }) => id === chosen);
  if (settlement === undefined) return null;
  const panel = (
    <PeriodPanel
      key={`${settlement.id}${settlement.status}`}
      {...{ post, settlement, isLive, carrying }}
      onDone={() => {
        reading.again();
        carrying.go(settlement.id);
      }}
    />
  );
  return { title: periodWords(settlement), panel };
};

const SettleAt = ({ post }: { readonly post: Served }) => {
  const [part, setPart] = useState<(typeof parts)[number]['key']>('yearly');
  const [chosen, setChosen] = useState<string | null>(null);
  const isYearly = part === 'yearly';
  const yearly = useYearly(post, !isYearly);
  const period = usePeriod(post, isYearly);
  const live = useLive(isYearly ? yearly.reading : period.reading);
  const at = { post, isLive: live.isLive, chosen };
  const shown = isYearly ? yearlyChosen(yearly, at) : periodChosen(period, at);
  return (
    <OfficeFrame
      title="结算"
      post={post}
      live={live}
      isBeside
      offlineHint="离线，不能结算。连上网再办"
    >
      <View className="stack">
        <Tabs options={parts} chosen={part} label="结哪一样" onChoose={setPart} />
        {isYearly ? (
          <YearlyPart {...at} {...yearly} onChoose={setChosen} />
        ) : (
          <PeriodPart {...at} reading={period.reading} onChoose={setChosen} />
        )}
      </View>
      <Beside
        title={shown?.title ?? null}
        hint="点一次结算，在这里看几户几分，核准或退回。"
        onClose={() => {
          setChosen(null);
        }}
      >
        {shown?.panel}
      </Beside>
    </OfficeFrame>
  );
};

/** What is settled for many households at once: opened by one, approved by another, paid with progress. */
const SettlePage = () => (
  <OfficeGate title="结算" roles={bureauRoles}>
    {(post) => <SettleAt key={post.office} post={post} />}
  </OfficeGate>
);

export default SettlePage;
