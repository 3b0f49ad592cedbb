import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { dayAndClock } from '../../components/day-and-clock';
import { Icon } from '../../components/icon';
import './use-here.scss';
import type { UsedOnce } from './use-place';

/** What is held up at the counter: large, and without a name or any credit. */
export const Used = ({ used }: { readonly used: UsedOnce }) => (
  <Card isPaper className="used-here">
    <Icon name="ok" size={40} />
    <View className="used-here-word">已记下</View>
    <View className="used-here-what">{used.title}</View>
    <View className="used-here-where">{used.placeName}</View>
    <View className="used-here-when num">{dayAndClock(used.usedAt)}</View>
    <View className="on-paper-2">把这一页给柜台看就行。不花信用积分。</View>
  </Card>
);
