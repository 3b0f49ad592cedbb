import { View } from '@tarojs/components';
import { useState } from 'react';
import { Field } from '../../components/field';
import { Choices } from '../../components/choices';

type Props = {
  readonly label: string;
  /** What is said most often, to be taken with one finger. */
  readonly usual: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
};

const own = '自己写';

export const isReason = (text: string): boolean => text.trim().length >= 2;

/** Why something is done: a usual reason with one finger, or one's own words. */
export const ReasonField = ({ label, usual, value, onChange, maxLength = 50 }: Props) => {
  const [isOwn, setOwn] = useState(value !== '' && !usual.includes(value));
  const choose = (text: string) => {
    setOwn(text === own);
    onChange(text === own ? '' : text);
  };
  return (
    <View className="stack">
      <View className="h">{label}</View>
      <Choices
        label={label}
        options={[...usual, own].map((text) => ({ key: text, text }))}
        chosen={isOwn ? own : value}
        onChoose={choose}
      />
      {isOwn ? (
        <Field
          label={own}
          value={value}
          onChange={onChange}
          maxLength={maxLength}
          placeholder="两个字以上"
        />
      ) : null}
    </View>
  );
};
