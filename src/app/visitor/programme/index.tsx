import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useRead, visitor } from '../../client';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { openTab } from '../../device/navigate';
import { usePageParams } from '../../device/page-params';
import type { PublicAnswer, Group } from '../../client/visitor-answers';
import { GroupRows } from './group-rows';
import { PlanCover } from './plan-cover';
import './programme.scss';

/** The group of the listings: what one comes from when no task is named. */
const usualTask = 38;

const holds = ({ first, last }: Group, task: number) => first <= task && task <= last;

const pastYears = (groups: readonly Group[]) => {
  const targets = groups.flatMap(({ tasks }) => tasks.flatMap((task) => task.targets));
  return [...new Set(targets.filter(({ standing }) => standing === 'past').map(({ by }) => by))];
};

const Board = ({
  board,
  task,
}: {
  readonly board: PublicAnswer<'programme'>;
  readonly task: number;
}) => {
  const { groups } = board;
  const wanted = groups.find((group) => holds(group, task));
  const [open, setOpen] = useState<string | null>(wanted?.programme ?? null);
  const rows = (shown: readonly Group[]) => (
    <Card isFlush>
      {shown.map((group) => (
        <GroupRows
          key={group.programme}
          group={group}
          isOpen={group.programme === open}
          onToggle={() => {
            setOpen(group.programme === open ? null : group.programme);
          }}
        />
      ))}
    </Card>
  );
  return (
    <View className="stack">
      <PlanCover {...board} />
      <View className="row-s wrap">
        {pastYears(groups).map((year) => (
          <Chip key={year} kind="warn" text={`目标年 ${year ?? ''}，已过，待确认`} />
        ))}
        <Text className="s14 mist">没有数就写未填报</Text>
      </View>
      {wanted === undefined ? null : rows([wanted])}
      {rows(groups.filter((group) => group !== wanted))}
    </View>
  );
};

const empty = {
  title: '方案还没有录入',
  sentence: '录入以后，这里列出每项任务和指标。',
  act: {
    text: '看节水标杆',
    icon: 'flag',
    onPress: () => {
      openTab('benchmarks');
    },
  },
} as const;

const ProgrammePage = () => {
  const task = Number(usePageParams().task ?? usualTask);
  const reading = useRead(['programme'], () => visitor.programme.query({}));
  return (
    <PageFrame title="节水行动方案" oldSince={reading.isOld ? reading.readAt : undefined}>
      <QueryView
        reading={reading}
        skeleton="page"
        empty={empty}
        isEmpty={({ groups }) => groups.length === 0}
      >
        {(board) => <Board board={board} task={task} />}
      </QueryView>
    </PageFrame>
  );
};

export default ProgrammePage;
