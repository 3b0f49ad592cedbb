import { addDays, dayOf, monthAndDay, type Day } from '@kernel/day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ExportButtons } from '../file/export-buttons';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { useWide } from '../../device/use-wide';
import { DayList } from './day-list';
import { DayTable, type DayProps } from './day-table';
import './day.scss';
import { useDay } from './use-day';
import { clock } from '../../device/clock';

type StepProps = { readonly day: Day; readonly onDay: (day: Day) => void };

const DayStep = ({ day, onDay }: StepProps) => {
  const today = dayOf(clock.now());
  return (
    <View className="day-step num">
      <Button
        text="前一天"
        kind="line"
        isSmall
        onPress={() => {
          onDay(addDays(day, -1));
        }}
      />
      <View className="c day-step-day">
        <View className="s20 h">{monthAndDay(day)}</View>
        <View className="s14 mist">{day === today ? '今天' : day}</View>
      </View>
      <Button
        text="后一天"
        kind="line"
        isSmall
        isOff={day >= today}
        onPress={() => {
          onDay(addDays(day, 1));
        }}
      />
    </View>
  );
};

const Total = ({ name, value }: { readonly name: string; readonly value: number | undefined }) => (
  <View className="c num">
    <View className="s28 h">{value ?? '—'}</View>
    <View className="s14 mist">{name}</View>
  </View>
);

const Lines = (props: DayProps) =>
  useWide() ? (
    <Card isFlush>
      <DayTable {...props} />
    </Card>
  ) : (
    <DayList {...props} />
  );

const DayAt = ({ post }: { readonly post: Served }) => {
  const [day, setDay] = useState<Day>(() => dayOf(clock.now()));
  const lines = useDay(post, day);
  const totals = lines.value?.first.totals;
  const live = useLive(lines);
  return (
    <OfficeFrame title="日结" post={post} live={live}>
      <DayStep day={day} onDay={setDay} />
      <View className="day-totals">
        <Total name="笔" value={totals?.lines} />
        <Total name="记进的分" value={totals?.in} />
        <Total name="换出的分" value={totals?.out} />
        <Total name="张记事单" value={totals?.slips} />
      </View>
      <ExportButtons post={post} day={day} isLive={live.isLive} />
      <Lines
        reading={lines}
        onBefore={() => {
          setDay(addDays(day, -1));
        }}
      />
    </OfficeFrame>
  );
};

/** A day of this office: what was written, what it sums to, and the file of it. */
const DayPage = () => (
  <OfficeGate title="日结">{(post) => <DayAt key={post.office} post={post} />}</OfficeGate>
);

export default DayPage;
