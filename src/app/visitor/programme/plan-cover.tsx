import { View } from '@tarojs/components';
import { Drawing } from '../../components/drawing';
import { waves } from '../../components/waves';
import type { Answer } from '../answers';

const sea = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 130" preserveAspectRatio="xMinYMin slice">${waves(
  {
    width: 720,
    top: 22,
    gap: 11,
    count: 9,
    colour: '#BFD8DC',
    first: 0.2,
    last: 0.06,
  },
)}</svg>`;

const Figure = ({ value, name }: { readonly value: number; readonly name: string }) => (
  <View className="plan-figure">
    <View className="plan-number num">{value}</View>
    <View className="plan-name">{name}</View>
  </View>
);

/** The plan in three numbers. */
export const PlanCover = ({ tasks, targets, reported }: Answer<'programme'>) => (
  <View className="plan-cover">
    <Drawing svg={sea} width="100%" height="100%" className="plan-sea" />
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
