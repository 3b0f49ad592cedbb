import { View } from '@tarojs/components';
import { pressProps } from '../press';
import './choices.scss';

type Props<Key extends string> = {
  readonly label: string;
  readonly options: readonly { readonly key: Key; readonly text: string }[];
  readonly chosen: Key | null;
  readonly onChoose: (key: Key) => void;
};

/** A few short choices side by side, of which one is on; they wrap rather than scroll. */
export const Choices = <Key extends string>({ label, options, chosen, onChoose }: Props<Key>) => (
  <View className="choices" {...{ role: 'group', ariaLabel: label }}>
    {options.map(({ key, text }) => (
      <View
        key={key}
        className={`choices-one tap ${key === chosen ? 'choices-on' : ''}`}
        {...pressProps({
          label: text,
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
);
