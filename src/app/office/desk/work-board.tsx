import { dayOf } from '@kernel/day';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Tabs } from '../../components/tabs';
import type { Desk, Waiting, WaitingKind } from '../answers';
import { DayTable } from '../day/day-table';
import { useDay } from '../day/use-day';
import { ExportButtons } from '../file/export-buttons';
import type { Served } from '../../post/posts';
import { waitingNames } from '../pieces/words';
import { useWorklist } from '../worklist/use-worklist';
import { firstWaiting, waitingKinds } from '../worklist/waiting-words';
import { WaitingTable } from './waiting-table';
import { clock } from '../../device/clock';

type Tab = WaitingKind | 'today';
type Props = {
  readonly post: Served;
  readonly desk: Desk;
  readonly isLive: boolean;
  readonly chosen: string | null;
  readonly onChoose: (item: Waiting) => void;
};

const tabsOf = ({
  waiting,
  today,
}: Desk): readonly { readonly key: Tab; readonly text: string }[] => [
  ...waitingKinds.map((key) => ({
    key,
    text: `${waitingNames[key]} ${String(waiting[key])}`,
  })),
  { key: 'today', text: `今天 ${String(today.posted + today.collected + today.redeemed)}` },
];

const Waits = ({ kind, ...props }: Omit<Props, 'desk' | 'isLive'> & { kind: WaitingKind }) => (
  <WaitingTable
    kind={kind}
    reading={useWorklist(props.post, kind)}
    chosen={props.chosen}
    onChoose={props.onChoose}
  />
);

const Today = ({ post }: { readonly post: Served }) => (
  <DayTable reading={useDay(post, dayOf(clock.now()))} />
);

/** What waits and what was written today, as tables under one row of tabs. */
export const WorkBoard = (props: Props) => {
  const { post, desk, isLive } = props;
  // Once, at opening: the list must not change under a hand that has just decided its last row.
  const [tab, setTab] = useState<Tab>(() => firstWaiting(desk.waiting));
  const { posted, collected, redeemed, points } = desk.today;
  return (
    <View className="desk-list num">
      <View className="desk-list-head">
        <Tabs options={tabsOf(desk)} chosen={tab} label="哪一类" onChoose={setTab} />
        {tab === 'today' ? (
          <ExportButtons post={post} day={dayOf(clock.now())} isLive={isLive} />
        ) : null}
      </View>
      <View className="office-scroll">
        {tab === 'today' ? <Today post={post} /> : <Waits key={tab} {...props} kind={tab} />}
      </View>
      <View className="desk-list-foot">
        <Text>
          {`今天记分 ${String(posted)} 笔，${String(points)} 分 · 交付 ${String(collected + redeemed)} 件`}
        </Text>
        <Text>F2 查找　↑↓ 选一行　回车 打开　Alt+A 同意　Alt+R 退回　Esc 关上</Text>
      </View>
    </View>
  );
};
