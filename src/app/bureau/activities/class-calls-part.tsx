import { minuteOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { bureau, useRead, useWrite } from '../../client';
import { daysWords } from '../../client/class-words';
import { Button } from '../../components/button';
import { KeyValue } from '../../components/key-value';
import { Notice } from '../../components/notice';
import { QueryView, WriteNote } from '../../components/query-view';
import { mayCall, type Served } from '../../post/posts';
import type { Answer, Asked } from '../answers';
import { CallRow } from './call-row';

export type WatchedTask = Answer<'classTasks'>['items'][number];
type Call = Answer<'classCalls'>['items'][number];
type Props = { readonly post: Served; readonly task: WatchedTask; readonly isLive: boolean };

const results = [
  { key: 'done', text: '说做了' },
  { key: 'not-done', text: '说没做' },
  { key: 'no-answer', text: '没联系上' },
] as const;

const Called = ({ post, call, isLive }: Omit<Props, 'task'> & { readonly call: Call }) => {
  const keeping = useWrite('keep-class-call', (input: Asked<'keepClassCall'>, requestId) =>
    bureau.keepClassCall.mutate({ ...input, office: post.office, requestId }),
  );
  return (
    <CallRow
      call={call}
      how={`${minuteOf(new Date(call.at))} 报`}
      results={results}
      mayKeep={mayCall(post) && isLive}
      keeping={keeping}
      onKeep={(kept) => void keeping.run({ claim: call.claim, ...kept })}
    />
  );
};

const Draw = ({ post, task, isLive }: Props) => {
  const drawing = useWrite('draw-class-calls', (input: Asked<'drawClassCalls'>, requestId) =>
    bureau.drawClassCalls.mutate({ ...input, office: post.office, requestId }),
  );
  if (task.tookPart === null) return <Notice icon="info">老师点过人数以后，才能抽户回访。</Notice>;
  if (task.paid === 0) return <Notice icon="info">这个任务没有记上分的户。</Notice>;
  if (!mayCall(post)) return <Notice icon="info">由复核或审计来抽。</Notice>;
  return (
    <View className="stack">
      <View>由系统抽三户，谁也挑不了，再抽也是这三户。请所在社区帮忙联系，问是不是做了。</View>
      <WriteNote refusal={drawing.refusal} fault={drawing.fault} />
      <Button
        text={isLive ? '抽三户回访' : '离线，不能抽'}
        isOff={!isLive}
        isBusy={drawing.pending}
        onPress={() => void drawing.run({ code: task.code })}
      />
    </View>
  );
};

const counted = ({ tookPart, countedByCalled }: WatchedTask): string =>
  tookPart === null
    ? '还没有点'
    : [`${String(tookPart)} 人`, countedByCalled].filter((each) => each !== null).join('，');

/** One class task as the bureau sees it, and the households drawn to be asked. */
export const ClassCallsPart = ({ post, task, isLive }: Props) => {
  const reading = useRead(['class-calls', post.office, task.code], () =>
    bureau.classCalls.query({ office: post.office, code: task.code }),
  );
  return (
    <View className="stack-4 num">
      <View>
        <KeyValue name="学校">{task.officeName}</KeyValue>
        <KeyValue name="谁开的">{task.openedByCalled}</KeyValue>
        <KeyValue name="做什么">{task.task}</KeyValue>
        <KeyValue name="哪几天">{daysWords(task)}</KeyValue>
        <KeyValue name="全班">{`${String(task.pupils)} 人`}</KeyValue>
        <KeyValue name="报上">{`${String(task.joined)} 户`}</KeyValue>
        <KeyValue name="点的人数">{counted(task)}</KeyValue>
        <KeyValue name="记分">
          {`${String(task.paid)} 户，还等着 ${String(task.waiting)} 户`}
        </KeyValue>
      </View>
      <QueryView reading={reading}>
        {({ items }) =>
          items.length === 0 ? (
            <Draw post={post} task={task} isLive={isLive} />
          ) : (
            <View className="stack">
              <View className="s20 h">回访</View>
              {items.map((call) => (
                <Called key={call.claim} post={post} call={call} isLive={isLive} />
              ))}
            </View>
          )
        }
      </QueryView>
    </View>
  );
};
