import { Input, View } from '@tarojs/components';
import { Icon } from '../icon';
import { pressProps, roleProps } from '../press';
import './search-box.scss';

type Props = {
  readonly value: string;
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
  readonly onSearch?: () => void;
};

export const SearchBox = ({ value, placeholder, onChange, onSearch }: Props) => (
  <View className="search" {...roleProps('search')}>
    <Icon name="search" size={20} />
    <Input
      className="search-input"
      value={value}
      placeholder={placeholder}
      placeholderClass="field-placeholder"
      confirmType="search"
      maxlength={40}
      {...{ ariaLabel: placeholder }}
      onInput={(event) => {
        onChange(event.detail.value);
      }}
      onConfirm={() => onSearch?.()}
    />
    {value === '' ? null : (
      <View
        className="search-clear tap"
        {...pressProps({
          label: '清空',
          onPress: () => {
            onChange('');
          },
        })}
      >
        <Icon name="close" size={20} />
      </View>
    )}
  </View>
);
