import { View } from '@tarojs/components';
import { Fragment } from 'react';
import { Icon } from '../icon';
import { pressProps } from '../press';
import { Sheet } from '../sheet';
import './choice-field.scss';

export type Choice<Key extends string> = {
  readonly key: Key;
  readonly text: string;
  readonly note?: string;
  /** A small heading stands above the first of each group. */
  readonly group?: string;
};
type Props<Key extends string> = {
  readonly isOpen: boolean;
  readonly title: string;
  readonly choices: readonly Choice<Key>[];
  readonly chosen: Key | null;
  readonly onChoose: (key: Key) => void;
  readonly onClose: () => void;
};

/** One of several, each a row wide enough for a thumb. */
export const ChoiceSheet = <Key extends string>(props: Props<Key>) => {
  const { isOpen, title, choices, chosen, onChoose, onClose } = props;
  return (
    <Sheet isOpen={isOpen} title={title} onClose={onClose}>
      {choices.map(({ key, text, note, group }, index) => (
        <Fragment key={key}>
          {group !== undefined && group !== choices[index - 1]?.group ? (
            <View className="choice-group">{group}</View>
          ) : null}
          <View
            className={key === chosen ? 'choice-row tap choice-on' : 'choice-row tap'}
            {...pressProps({
              label: note === undefined ? text : `${text}，${note}`,
              isOn: key === chosen,
              onPress: () => {
                onChoose(key);
              },
            })}
          >
            <View className="grow">
              {text}
              {note === undefined ? null : <View className="s14 mist num">{note}</View>}
            </View>
            {key === chosen ? <Icon name="check" /> : null}
          </View>
        </Fragment>
      ))}
    </Sheet>
  );
};
