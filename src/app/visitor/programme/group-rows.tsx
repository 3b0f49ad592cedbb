import { View } from '@tarojs/components';
import { useState } from 'react';
import { Apart } from '../../components/apart';
import { Icon } from '../../components/icon';
import { pressProps } from '../../components/press';
import type { Group } from '../../client/visitor-answers';
import { groupIcon, groupNote } from './target-words';
import { TaskRow } from './task-row';

const shownFirst = 3;

const Tasks = ({ group }: { readonly group: Group }) => {
  const [isWhole, setWhole] = useState(false);
  const { tasks } = group;
  const shown = isWhole ? tasks : tasks.slice(0, shownFirst);
  const showAll = () => {
    setWhole(true);
  };
  return (
    <>
      {shown.map((task) => (
        <TaskRow key={task.no} task={task} />
      ))}
      {shown.length === tasks.length ? null : (
        <View className="plan-all tap" {...pressProps({ onPress: showAll })}>
          {`看全部 ${String(tasks.length)} 项`}
        </View>
      )}
    </>
  );
};

type Props = {
  readonly group: Group;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

/** A group of the plan; it opens to its tasks. */
export const GroupRows = ({ group, isOpen, onToggle }: Props) => (
  <View className="plan-group">
    <View
      className="plan-head tap"
      {...pressProps({ label: `${group.programme}，${groupNote(group)}`, onPress: onToggle })}
      {...{ ariaExpanded: String(isOpen) }}
    >
      <Icon name={groupIcon(group)} className="sea" />
      <View className="grow">
        <View className={isOpen ? 'h' : ''}>{group.programme}</View>
        <View className="s14 mist parts num">{groupNote(group)}</View>
      </View>
      <Icon name={isOpen ? 'up' : 'down'} size={20} className="mist" />
    </View>
    <Apart>{isOpen ? <Tasks group={group} /> : null}</Apart>
  </View>
);
