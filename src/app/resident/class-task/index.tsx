import { View } from '@tarojs/components';
import { classCodeWords, daysWords } from '../../client/class-words';
import { Apart } from '../../components/apart';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { KeyValue } from '../../components/key-value';
import { Notice } from '../../components/notice';
import { PageFrame } from '../../components/page-frame';
import { QueryView, WriteNote } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import { usePageParams } from '../../device/page-params';
import { oldSince } from '../reading/old-since';
import { claimChip } from '../words/claim-status';
import { useClassTask, useJoin, type Task } from './use-class-task';

type Props = { readonly task: Task };

const chipOf = ({ joined, state }: Task) =>
  joined === null ? null : claimChip(joined, state === 'counted' ? 'school' : 'teacher');

const pointsWords = ({ points }: Task): string =>
  points === null ? '规则还没有' : `老师点过人数后，一户记 ${String(points)} 分`;

const Facts = ({ task }: Props) => {
  const chip = chipOf(task);
  return (
    <Card>
      <View className="stack">
        <View className="row between">
          <View className="s20 h">{task.className}</View>
          <Apart>{chip === null ? null : <Chip {...chip} />}</Apart>
        </View>
        <View>{task.task}</View>
        <View>
          <KeyValue name="学校">{task.school}</KeyValue>
          <KeyValue name="哪几天">{daysWords(task)}</KeyValue>
          <KeyValue name="记多少">{pointsWords(task)}</KeyValue>
          <KeyValue name="班级码">{classCodeWords(task.code)}</KeyValue>
        </View>
      </View>
    </Card>
  );
};

const closedWords = {
  ahead: '还没开始，做完了再来报。',
  over: '日子过了，不能再报。有疑问请问老师。',
  counted: '老师已经点过人数，不能再报。有疑问请问老师。',
} as const;

const joinedWords = (task: Task): string => {
  if (task.joined === 'approved') return '这一笔已经记进存折。';
  if (task.joined === 'waiting') {
    return task.state === 'counted'
      ? '老师点过人数了，你家这一户由学校负责人再核。'
      : '报上了。老师点过人数就到账，现在先记在“待到账”里。';
  }
  return '这一户没有记分，原因在“我的申报”里。';
};

const toClaims = () => {
  openPage('resident/claims');
};

const Joined = ({ task }: Props) => (
  <View className="stack-4">
    <Notice kind="info" icon="ok">
      {joinedWords(task)}
    </Notice>
    <Button text="看我的申报" kind="line" icon="list" onPress={toClaims} />
  </View>
);

const Join = ({ task }: Props) => {
  const { run, pending, refusal, fault } = useJoin();
  return (
    <View className="stack-4">
      <Notice kind="info" icon="people">
        家里大人看着孩子做完了，由大人来报。不写孩子的名字，一户报一次。
      </Notice>
      <WriteNote refusal={refusal} fault={fault} />
      <Button
        id="class-join"
        text="我家做完了，报上"
        kind="cta"
        icon="check"
        isTall
        isBusy={pending}
        onPress={() => void run({ code: task.code })}
      />
    </View>
  );
};

const Act = ({ task }: Props) => {
  if (task.joined !== null) return <Joined task={task} />;
  if (task.state === 'on') return <Join task={task} />;
  return <Notice icon="clock">{closedWords[task.state]}</Notice>;
};

/** 班级任务: what a teacher's code stands for, and the word of a grown-up that it was done. */
const ClassTaskPage = () => {
  const { code = '' } = usePageParams();
  const reading = useClassTask(code);
  return (
    <PageFrame title="班级任务" oldSince={oldSince(reading)}>
      <QueryView reading={reading} skeleton="cards" isOfPoints>
        {(task) => (
          <>
            <Facts task={task} />
            <Apart>
              <Act task={task} />
            </Apart>
          </>
        )}
      </QueryView>
    </PageFrame>
  );
};

export default ClassTaskPage;
