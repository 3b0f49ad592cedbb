import { Input, Text, Textarea, View } from '@tarojs/components';
import { useId } from 'react';
import { Icon } from '../icon';
import { roleProps } from '../press';
import './field.scss';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly kind?: 'text' | 'number' | 'idcard';
  readonly maxLength?: number;
  readonly isLong?: boolean;
  readonly isOff?: boolean;
  readonly onDone?: () => void;
};

const valueOf = (event: { detail: { value: string } }) => event.detail.value;

const Words = ({ hint, error }: Pick<Props, 'hint' | 'error'>) => {
  if (error !== undefined) {
    return (
      <View className="field-error" {...roleProps('alert')}>
        <Icon name="warn" size={20} />
        <Text>{error}</Text>
      </View>
    );
  }
  return hint === undefined ? null : <View className="field-hint">{hint}</View>;
};

/** One thing to fill in: its name above, what is wrong with it below, in words. */
export const Field = (props: Props) => {
  const { label, value, onChange, hint, error, isLong, isOff, onDone, kind = 'text' } = props;
  const id = `field-${useId().replace(/:/g, '')}`;
  const shared = {
    id,
    value,
    className: `field-box ${error === undefined ? '' : 'field-wrong'}`,
    placeholder: props.placeholder ?? '',
    placeholderClass: 'field-placeholder',
    maxlength: props.maxLength ?? 140,
    disabled: isOff === true,
    ariaLabel: label,
    onInput: (event: { detail: { value: string } }) => {
      onChange(valueOf(event));
    },
  };
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      {isLong === true ? (
        <Textarea {...shared} className={`${shared.className} field-long`} />
      ) : (
        <Input {...shared} type={kind} onConfirm={() => onDone?.()} />
      )}
      <Words {...(hint === undefined ? {} : { hint })} error={error} />
    </View>
  );
};
