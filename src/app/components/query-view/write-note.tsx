import type { Refusal } from '@kernel/refusal';
import { Text, View } from '@tarojs/components';
import type { FaultSeen } from '../../client/fault';
import { Apart } from '../apart';
import { Notice } from '../notice';
import { RequestNo } from './fault-face';

type Props = { readonly refusal?: Refusal | undefined; readonly fault?: FaultSeen | undefined };

/** What came of a write, beside its button: the refusal, or that nothing was booked for sure. */
export const WriteNote = (props: Props) => (
  <Apart>
    <Words {...props} />
  </Apart>
);

const Words = ({ refusal, fault }: Props) => {
  if (refusal !== undefined) {
    return (
      <Notice icon="warn">
        <View className="b">{refusal.sentence}</View>
        <View>{refusal.next}</View>
      </Notice>
    );
  }
  if (fault === undefined) return null;
  return (
    <Notice icon="warn">
      <View className="b">{fault.isOffline ? '没有连上，还没办成' : '还没办成'}</View>
      <Text>再按一次就行：同一件事只记一次。</Text>
      {fault.requestId === null ? null : <RequestNo id={fault.requestId} />}
    </Notice>
  );
};
