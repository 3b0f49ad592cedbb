import { View } from '@tarojs/components';
import type { PublicAnswer } from '../../client/visitor-answers';

const Figure = ({ value, name }: { readonly value: number; readonly name: string }) => (
  <View className="plan-figure">
    <View className="plan-number num">{value}</View>
    <View className="plan-name">{name}</View>
  </View>
);

/** The plan in three numbers. */
export const PlanCover = ({ tasks, targets, reported }: PublicAnswer<'programme'>) => (
  <View className="plan-cover">
    <View className="drawn plan-sea" />
    <View className="plan-in">
      <View className="plan-name">舟山市节水行动实施方案 · 任务分工表</View>
      <View className="plan-three">
        <Figure value={tasks} name="项任务" />
        <Figure value={targets} name="个指标" />
        <Figure value={reported} name="个已填报" />
      </View>
    </View>
  </View>
);
