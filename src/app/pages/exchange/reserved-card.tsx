import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Chip } from '../../components/chip';
import { GoodsPicture } from '../../components/goods-picture';
import { pressProps } from '../../components/press';
import { CancelConfirm } from '../../resident/reservations/cancel-confirm';
import { PickupSheet } from '../../resident/reservations/pickup-sheet';
import type { Reservation } from '../../resident/reading/answers';
import { dayAndClock } from '../../components/day-and-clock';

type Asking = 'pickup' | 'cancel' | null;
type Props = { readonly reservation: Reservation };

const Words = ({ reservation }: Props) => (
  <View className="reserved-words num">
    <View className="row between top">
      <Text className="h">{`已预留：${reservation.title}`}</Text>
      <Chip text={`${String(reservation.points)} 分`} />
    </View>
    <View className="reserved-code">
      <Text className="s14 mist">取货码</Text>
      <Text className="s28 h reserved-digits">{reservation.pickupCode}</Text>
    </View>
    <View className="s14 warn">
      <Text className="b">{dayAndClock(reservation.deadline)}</Text>
      <Text> 前来取</Text>
    </View>
    <View className="s14 mist">{reservation.officeName}</View>
  </View>
);

/** What is set aside for this household, with its pick-up code and the day it must be fetched by. */
export const ReservedCard = ({ reservation }: Props) => {
  const [asking, setAsking] = useState<Asking>(null);
  const ask = (what: Asking) => () => {
    setAsking(what);
  };
  return (
    <View className="card card-flush">
      <View className="reserved-head">
        <View className="reserved-picture">
          <GoodsPicture picture={reservation.picture} width={74} />
        </View>
        <Words reservation={reservation} />
      </View>
      <View className="reserved-acts">
        <View className="tap b sea" {...pressProps({ onPress: ask('pickup') })}>
          出示取货码
        </View>
        <View className="tap mist" {...pressProps({ onPress: ask('cancel') })}>
          不要了，退回
        </View>
      </View>
      <PickupSheet reservation={asking === 'pickup' ? reservation : null} onClose={ask(null)} />
      <CancelConfirm reservation={asking === 'cancel' ? reservation : null} onClose={ask(null)} />
    </View>
  );
};
