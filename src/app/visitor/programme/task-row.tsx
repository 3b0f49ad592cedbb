import { Text, View } from '@tarojs/components';
import { Chip } from '../../components/chip';
import type { Target, Task } from '../../client/visitor-answers';
import { targetWords, yearWords } from './target-words';

const TargetRow = ({ target }: { readonly target: Target }) => {
  const year = yearWords(target);
  const { report } = target;
  return (
    <View className="plan-target">
      <View className="row-s between top wrap">
        <View className="plan-indicator">{target.indicator}</View>
        {report === null ? (
          <Chip text="未填报" kind="mute" />
        ) : (
          <Chip text={`已填报 ${report.value}`} kind="ok" />
        )}
      </View>
      <View className="s14 mist num">{targetWords(target)}</View>
      {year === null ? null : (
        <View className="plan-chips num">
          <Chip text={year} {...(target.standing === 'past' ? { kind: 'warn' } : {})} />
        </View>
      )}
      {report === null ? null : (
        <View className="s14 mist num">{`${report.asOf} · ${report.confirmedBy}确认`}</View>
      )}
    </View>
  );
};

const Units = ({ task }: { readonly task: Task }) => (
  <View className="s14 mist">
    {`牵头 ${task.leadUnits.join('、')}`}
    {task.supportingUnits.length === 0 ? '' : `；配合 ${task.supportingUnits.join('、')}`}
  </View>
);

/** One task in the plan's own words, its targets, and who is charged with it. */
export const TaskRow = ({ task }: { readonly task: Task }) => (
  <View className="plan-task">
    <Text className="plan-no num">{task.no}</Text>
    <View className="grow plan-words">
      <View className="s14 mist">{task.category}</View>
      <View>{task.content}</View>
      {task.targets.map((target) => (
        <TargetRow key={target.indicator} target={target} />
      ))}
      <Units task={task} />
      {task.inApp === 'tracked' || task.feature === null ? null : (
        <View className="s14 sea">{`本小程序：${task.feature}`}</View>
      )}
    </View>
  </View>
);
