import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from '../button';
import type { IconName } from '../icon';
import { roleProps } from '../press';
import './face.scss';

export type NextAct = {
  readonly text: string;
  readonly icon?: IconName;
  readonly onPress: () => void;
};
type Props = {
  readonly title: string;
  readonly sentence?: string | undefined;
  readonly act?: NextAct | undefined;
  readonly isStill?: boolean;
  readonly children?: ReactNode;
};

/** A page with nothing to show: the boat, what is the matter, and the next act. */
export const Face = ({ title, sentence, act, isStill = false, children }: Props) => (
  <View className="face" {...roleProps('status')}>
    <View className={isStill ? 'drawn face-boat face-still' : 'drawn face-boat'} />
    <View className="face-title">{title}</View>
    {sentence === undefined ? null : <View className="face-sentence">{sentence}</View>}
    {act === undefined ? null : (
      <Button
        className="face-act"
        text={act.text}
        {...(act.icon === undefined ? {} : { icon: act.icon })}
        onPress={act.onPress}
      />
    )}
    {children}
  </View>
);
