import { View } from '@tarojs/components';
import { pressProps } from '../../components/press';
import { openPage } from '../../device/navigate';
import type { Desk } from '../answers';
import { toDecide } from '../worklist/waiting-words';
import './desk.scss';

type CounterProps = {
  readonly name: string;
  readonly value: number;
  readonly onPress: () => void;
};

const Counter = ({ name, value, onPress }: CounterProps) => (
  <View
    className="desk-counter tap num"
    {...pressProps({ label: `${name} ${String(value)}`, onPress })}
  >
    <View className="desk-count">{value}</View>
    <View className="s14 mist">{name}</View>
  </View>
);

const toDay = () => {
  openPage('office/day');
};

/** Today in three numbers; each opens what it counts. */
export const Counters = ({ desk }: { readonly desk: Desk }) => (
  <View className="desk-counters">
    <Counter name="今天记分" value={desk.today.posted} onPress={toDay} />
    <Counter name="今天交付" value={desk.today.collected + desk.today.redeemed} onPress={toDay} />
    <Counter
      name="等我核"
      value={toDecide(desk.waiting)}
      onPress={() => {
        openPage('office/worklist');
      }}
    />
  </View>
);
