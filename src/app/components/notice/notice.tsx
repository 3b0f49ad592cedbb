import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon';
import { pressProps } from '../press';
import './notice.scss';

type Props = {
  readonly kind?: 'warn' | 'info';
  readonly icon?: IconName;
  readonly children: ReactNode;
  readonly label?: string;
  readonly onPress?: (() => void) | undefined;
};

/** Something to know before going on; `onPress` makes it a way to what it speaks of. */
export const Notice = ({ kind = 'warn', icon, children, label, onPress }: Props) => (
  <View
    className={`notice notice-${kind} ${onPress ? 'tap' : ''}`}
    {...(onPress ? pressProps({ label, onPress }) : {})}
  >
    <Icon name={icon ?? (kind === 'warn' ? 'clock' : 'info')} />
    <View className="grow num">{children}</View>
    {onPress ? <Icon name="right" size={20} /> : null}
  </View>
);
