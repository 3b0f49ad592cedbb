import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from '../button';
import { Drawing } from '../drawing';
import type { IconName } from '../icon';
import { boat, stillBoat } from './boat';
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
    <Drawing svg={isStill ? stillBoat : boat} width={168} height={120} />
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
