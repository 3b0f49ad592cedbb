import { minuteOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { bureau, useRead, useWrite } from '../../client';
import { Button } from '../../components/button';
import { KeyValue } from '../../components/key-value';
import { Notice } from '../../components/notice';
import { QueryView, WriteNote } from '../../components/query-view';
import { mayCall, type Served } from '../../post/posts';
import { whenWords } from '../../client/activity-words';
import type { Answer, Asked } from '../answers';
import { CallRow } from './call-row';

export type Watched = Answer<'activities'>['items'][number];
type Call = Answer<'calls'>['items'][number];
type Props = { readonly post: Served; readonly activity: Watched; readonly isLive: boolean };

const results = [
  { key: 'came', text: '说来过' },
  { key: 'not-there', text: '说没来' },
  { key: 'no-answer', text: '没联系上' },
] as const;

const Called = ({ post, call, isLive }: Omit<Props, 'activity'> & { readonly call: Call }) => {
  const keeping = useWrite('keep-call', (input: Asked<'keepCall'>, requestId) =>
    bureau.keepCall.mutate({ ...input, office: post.office, requestId }),
  );
  return (
    <CallRow
      call={call}
      how={`${call.how === 'code' ? '扫码' : '补记'} ${minuteOf(new Date(call.at))}`}
      results={results}
      mayKeep={mayCall(post) && isLive}
      keeping={keeping}
      onKeep={(kept) => void keeping.run({ attendance: call.attendance, ...kept })}
    />
  );
};

const Draw = ({ post, activity, isLive }: Props) => {
  const drawing = useWrite('draw-calls', (input: Asked<'drawCalls'>, requestId) =>
    bureau.drawCalls.mutate({ ...input, office: post.office, requestId }),
  );
  if (activity.state !== 'over') {
    return <Notice icon="info">活动结束以后，才能抽人回访。</Notice>;
  }
  if (activity.taken === 0) return <Notice icon="info">这场没有人签到。</Notice>;
  if (!mayCall(post)) return <Notice icon="info">由复核或审计来抽。</Notice>;
  return (
    <View className="stack">
      <View>由系统抽三户，谁也挑不了，再抽也是这三户。请所在社区帮忙联系，问是不是来过。</View>
      <WriteNote refusal={drawing.refusal} fault={drawing.fault} />
      <Button
        text={isLive ? '抽三户回访' : '离线，不能抽'}
        isOff={!isLive}
        isBusy={drawing.pending}
        onPress={() => void drawing.run({ code: activity.code })}
      />
    </View>
  );
};

/** One activity as the bureau sees it, and the attendees drawn to be asked. */
export const CallsPart = ({ post, activity, isLive }: Props) => {
  const reading = useRead(['calls', post.office, activity.code], () =>
    bureau.calls.query({ office: post.office, code: activity.code }),
  );
  return (
    <View className="stack-4 num">
      <View>
        <KeyValue name="网点">{activity.officeName}</KeyValue>
        <KeyValue name="谁开的">{activity.openedByCalled}</KeyValue>
        <KeyValue name="什么时候">{whenWords(activity)}</KeyValue>
        <KeyValue name="在哪里">{activity.place}</KeyValue>
        <KeyValue name="名额">{`${String(activity.seats)} 户`}</KeyValue>
        <KeyValue name="签到">
          {`${String(activity.taken)} 户，其中补记 ${String(activity.late)} 户`}
        </KeyValue>
      </View>
      <QueryView reading={reading}>
        {({ items }) =>
          items.length === 0 ? (
            <Draw post={post} activity={activity} isLive={isLive} />
          ) : (
            <View className="stack">
              <View className="s20 h">回访</View>
              {items.map((call) => (
                <Called key={call.attendance} post={post} call={call} isLive={isLive} />
              ))}
            </View>
          )
        }
      </QueryView>
    </View>
  );
};
