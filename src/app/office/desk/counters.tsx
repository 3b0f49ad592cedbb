import { View } from '@tarojs/components';
import { pressProps } from '../../components/press';
import { openPage } from '../../device/navigate';
import { isStaff, type Served } from '../../post/posts';
import type { Desk } from '../answers';
import { toDecide, whereDecided } from '../worklist/waiting-words';
import './desk.scss';

type CounterProps = {
  readonly name: string;
  readonly value: number;
  /** Opens what it counts; null where that is not this person's. */
  readonly onPress: (() => void) | null;
};

const Counter = ({ name, value, onPress }: CounterProps) => (
  <View
    className={`desk-counter num ${onPress === null ? '' : 'tap'}`}
    {...(onPress === null ? {} : pressProps({ label: `${name} ${String(value)}`, onPress }))}
  >
    <View className="desk-count">{value}</View>
    <View className="s14 mist">{name}</View>
  </View>
);

const toDay = () => {
  openPage('office/day');
};

type Props = { readonly post: Served; readonly desk: Desk };

/** Today in numbers; each opens what it counts. What waits and the day's lines are the staff's. */
export const Counters = ({ post, desk: { today, waiting } }: Props) => {
  const isOfStaff = isStaff(post);
  const onDay = isOfStaff ? toDay : null;
  const toWaiting = () => {
    openPage(whereDecided(waiting));
  };
  return (
    <View className={isOfStaff ? 'desk-counters' : 'desk-counters desk-counters-two'}>
      <Counter name="今天记分" value={today.posted} onPress={onDay} />
      <Counter name="今天交付" value={today.collected + today.redeemed} onPress={onDay} />
      {isOfStaff ? <Counter name="等我核" value={toDecide(waiting)} onPress={toWaiting} /> : null}
    </View>
  );
};
