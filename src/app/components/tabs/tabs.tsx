import { ScrollView, View } from '@tarojs/components';
import { pressProps, roleProps } from '../press';
import './tabs.scss';

type Props<Key extends string> = {
  readonly options: readonly { readonly key: Key; readonly text: string }[];
  readonly chosen: Key;
  readonly label: string;
  /** Few, and each is to be seen: a second line rather than a place to scroll to. */
  readonly isWhole?: boolean;
  readonly onChoose: (key: Key) => void;
};

/** A row of choices of which one is on; it scrolls sideways when there are many. */
export const Tabs = <Key extends string>({
  options,
  chosen,
  label,
  isWhole = false,
  onChoose,
}: Props<Key>) => (
  <ScrollView
    scrollX={!isWhole}
    className={isWhole ? 'tabs tabs-whole' : 'tabs'}
    {...roleProps('tablist', label)}
  >
    <View className="tabs-row">
      {options.map(({ key, text }) => (
        <View
          key={key}
          className={`tabs-one num ${key === chosen ? 'tabs-on' : ''}`}
          {...pressProps({
            label: text,
            role: 'tab',
            isOn: key === chosen,
            onPress: () => {
              onChoose(key);
            },
          })}
        >
          {text}
        </View>
      ))}
    </View>
  </ScrollView>
);
