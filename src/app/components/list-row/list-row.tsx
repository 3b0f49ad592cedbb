import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { boundWords, partsClass } from '../bound-words';
import { Icon, type IconName } from '../icon';
import { pressProps } from '../press';
import './list-row.scss';

type Props = {
  readonly title: string;
  readonly note?: ReactNode;
  /** At the right: a number, a chip, a word. */
  readonly end?: ReactNode;
  readonly icon?: IconName;
  readonly isIconRound?: boolean;
  /** The mark at the right stands below the words where type is large or the page narrow. */
  readonly isMarkBelow?: boolean;
  readonly label?: string;
  readonly id?: string;
  readonly onPress?: (() => void) | undefined;
};

const RowIcon = ({ name, isRound }: { readonly name: IconName; readonly isRound: boolean }) =>
  isRound ? (
    <View className="icon-round">
      <Icon name={name} />
    </View>
  ) : (
    <Icon name={name} className="sea" />
  );

/** A row of a card, 56 high and more; with `onPress` it shows an arrow and answers the keyboard. */
export const ListRow = ({ title, note, end, icon, label, id, onPress, ...how }: Props) => (
  <View
    className={`list-row ${onPress ? 'tap' : ''} ${how.isMarkBelow === true ? 'list-row-loose' : ''}`}
    {...(id === undefined ? {} : { id })}
    {...(onPress ? pressProps({ label: label ?? title, onPress }) : {})}
  >
    {icon === undefined ? null : <RowIcon name={icon} isRound={how.isIconRound === true} />}
    <View className="list-row-words">
      <View className={partsClass(title)}>{boundWords(title)}</View>
      {note === undefined ? null : (
        <View className={`list-row-note num ${typeof note === 'string' ? partsClass(note) : ''}`}>
          {typeof note === 'string' ? boundWords(note) : note}
        </View>
      )}
    </View>
    {typeof end === 'string' ? <Text className="list-row-end num">{end}</Text> : end}
    {onPress ? <Icon name="right" size={20} className="list-row-go" /> : null}
  </View>
);
