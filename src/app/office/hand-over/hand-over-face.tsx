import { clockOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { FaultFace, WriteNote } from '../../components/query-view';
import { Icon } from '../../components/icon';
import { Notice } from '../../components/notice';
import { Skeleton } from '../../components/skeleton';
import { LargeNo } from '../reading/large-no';
import { PickupCard } from './pickup-card';
import type { HandOver } from './use-hand-over';

const Done = ({ hand }: { readonly hand: HandOver }) => {
  const { done, pickup } = hand;
  if (done === null) return null;
  const { title = '', unit = '件' } = pickup?.redemption ?? {};
  return (
    <View className="hand-over-done num" {...{ role: 'status' }}>
      <Icon name="ok" size={40} />
      <View className="s28 b">{`${clockOf(new Date(done.collectedAt))} 已交付`}</View>
      <View className="s20 hand-over-left">{`${title} 1 ${unit}`}</View>
      <View className="hand-over-left">{`窗口里还剩 ${String(done.stockLeft)} ${unit}（含预留）`}</View>
    </View>
  );
};

/** The page of one hand-over: being read, refused, to be confirmed, or done. */
export const HandOverFace = ({ hand }: { readonly hand: HandOver }) => {
  const { reading, pickup, collect, done } = hand;
  if (done !== null) return <Done hand={hand} />;
  const refusal = reading.refusal ?? collect.refusal;
  if (refusal?.code === 'ALREADY_COLLECTED' || (refusal !== undefined && pickup === null)) {
    return <LargeNo refusal={refusal} />;
  }
  if (reading.fault !== undefined && pickup === null) {
    return <FaultFace fault={reading.fault} onAgain={reading.again} />;
  }
  if (pickup === null) return <Skeleton kind="page" />;
  return (
    <>
      <Notice kind="info" icon="ok">
        码对上了，就是预留的这一户
      </Notice>
      <PickupCard pickup={pickup} />
      <WriteNote refusal={collect.refusal} fault={collect.fault} />
    </>
  );
};
