import { View } from '@tarojs/components';
import { GoodsPicture } from '../../components/goods-picture';
import { KeyValue } from '../../components/key-value';
import type { Pickup } from '../answers';
import { calledOf, deadlineWords, tailOf } from '../pieces/words';
import './hand-over.scss';
import { clock } from '../../device/clock';

/** What is handed over, to whom, and what is left afterwards: all that both sides must see. */
export const PickupCard = ({ pickup }: { readonly pickup: Pickup }) => {
  const { redemption, household, stockAfter } = pickup;
  const { title, unit, picture, points, pickupCode, deadline } = redemption;
  return (
    <View className="hand-over num">
      <GoodsPicture picture={picture} width={196} />
      <View className="hand-over-facts">
        <View className="hand-over-what">
          <View className="s28 h">{title}</View>
          <View className="s20 h nw">{`1 ${unit}`}</View>
        </View>
        <KeyValue name="哪一户">
          <View className="s20 b">
            {`${calledOf(household.called)} ${tailOf(household.passbookNo)}`}
          </View>
        </KeyValue>
        <KeyValue name="积分">
          <View className="row-s base wrap">
            <View className="s20 b">{`${String(points)} 分`}</View>
            <View className="mist">预留时已扣</View>
          </View>
        </KeyValue>
        <KeyValue name="取货码">{pickupCode}</KeyValue>
        <KeyValue name="期限">{deadlineWords(deadline, clock.now())}</KeyValue>
        <KeyValue name="交付后">{`窗口里剩 ${String(stockAfter)} ${unit}（含预留）`}</KeyValue>
      </View>
    </View>
  );
};
