import { View } from '@tarojs/components';
import { Field } from '../../components/field';
import { Choices } from './choices';

type Props = {
  readonly label: string;
  /** What is said most often, to be taken with one finger. */
  readonly usual: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
};

export const isReason = (text: string): boolean => text.trim().length >= 2;

/** Why something is done: a usual reason with one finger, or one's own words. */
export const ReasonField = ({ label, usual, value, onChange, maxLength = 50 }: Props) => (
  <View className="stack">
    <Choices
      label={label}
      options={usual.map((text) => ({ key: text, text }))}
      chosen={value}
      onChoose={onChange}
    />
    <Field
      label={label}
      value={value}
      onChange={onChange}
      maxLength={maxLength}
      placeholder="选一个，或者自己写"
    />
  </View>
);
