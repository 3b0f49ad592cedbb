import { inFours } from '@kernel/scan-code';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { dayAndClock } from '../../components/day-and-clock';
import { MoreButton } from '../../components/more-button';
import { Notice } from '../../components/notice';
import { WriteNote } from '../../components/query-view';
import { isManager, type Served } from '../../post/posts';
import { NoWithReason } from '../pieces/no-with-reason';
import { useDecide, useLeft, type Left, type Task } from './use-class';

type Props = { readonly post: Served; readonly task: Task; readonly isLive: boolean };
type Deciding = ReturnType<typeof useDecide>;

const Decide = ({ left, deciding }: { readonly left: Left; readonly deciding: Deciding }) => {
  const { run, pending } = deciding;
  const { claim } = left;
  return (
    <View className="stack">
      <Button
        text={`核过，记 ${String(left.points)} 分`}
        isBusy={pending}
        onPress={() => void run({ claim, approve: true })}
      />
      <NoWithReason
        label="不记的原因"
        usual={['不是这个班的', '没有做']}
        text="不记"
        isBusy={pending}
        onNo={(reason) => void run({ claim, approve: false, reason })}
      />
    </View>
  );
};

const Row = ({ left, deciding }: { readonly left: Left; readonly deciding: Deciding | null }) => (
  <View className="class-left">
    <View className="h num">{`${left.called ?? '本户'} ${inFours(left.passbookNo)}`}</View>
    <View className="mist num parts">{`第 ${String(left.no)} 个报 · ${dayAndClock(left.at)}`}</View>
    {left.isOwn ? <View className="mist">这是你家，请另一位负责人来核。</View> : null}
    {deciding === null || left.isOwn ? null : <Decide left={left} deciding={deciding} />}
  </View>
);

const ForManager = ({ post, task, isLive }: Props) => {
  const pages = useLeft(post, task.code).value;
  const deciding = useDecide(post);
  const mayDecide = isLive && !task.isCountedByMe;
  return (
    <Card isFlush title="等你核" aside={`${String(task.waiting)} 户`}>
      {task.isCountedByMe ? <Notice icon="info">人数是你点的，请另一位负责人来核。</Notice> : null}
      <WriteNote refusal={deciding.refusal} fault={deciding.fault} />
      {pages?.items.map((left) => (
        <Row key={left.claim} left={left} deciding={mayDecide ? deciding : null} />
      ))}
      {pages === undefined ? null : <MoreButton pages={pages} text="再往后" />}
    </Card>
  );
};

/** What the count left waiting: more households than pupils, or the teacher's own. */
export const LeftPart = (props: Props) => {
  const { post, task } = props;
  if (task.tookPart === null || task.waiting === 0) return null;
  return isManager(post) ? (
    <ForManager {...props} />
  ) : (
    <Notice icon="clock">{`还有 ${String(task.waiting)} 户等本校负责人核，30 天没核就退回。`}</Notice>
  );
};
