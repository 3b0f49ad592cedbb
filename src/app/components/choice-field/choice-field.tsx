import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from '../icon';
import { pressProps } from '../press';
import { ChoiceSheet, type Choice } from './choice-sheet';
import './choice-field.scss';

type Props<Key extends string> = {
  readonly label: string;
  readonly choices: readonly Choice<Key>[];
  readonly chosen: Key | null;
  readonly onChoose: (key: Key) => void;
  readonly placeholder?: string;
  readonly hint?: string;
};

/** A field whose value is chosen from a list, in a sheet of large rows. */
export const ChoiceField = <Key extends string>(props: Props<Key>) => {
  const { label, choices, chosen, onChoose, placeholder = '请选择', hint } = props;
  const [isOpen, setOpen] = useState(false);
  const text = choices.find(({ key }) => key === chosen)?.text;
  const open = () => {
    setOpen(true);
  };
  return (
    <View className="choice">
      <View className="choice-label">{label}</View>
      <View
        className="choice-box tap"
        {...pressProps({ label: `${label}，${text ?? '还没有选'}`, onPress: open })}
      >
        <Text className={`grow ${text === undefined ? 'mist' : ''}`}>{text ?? placeholder}</Text>
        <Icon name="down" size={20} />
      </View>
      {hint === undefined ? null : <View className="s14 mist">{hint}</View>}
      <ChoiceSheet
        isOpen={isOpen}
        title={label}
        choices={choices}
        chosen={chosen}
        onClose={() => {
          setOpen(false);
        }}
        onChoose={(key) => {
          setOpen(false);
          onChoose(key);
        }}
      />
    </View>
  );
};
