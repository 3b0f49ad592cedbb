import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './card.scss';

type Props = {
  readonly title?: string;
  /** Small words at the right of the title. */
  readonly aside?: string;
  /** Rows reach the edges. */
  readonly isFlush?: boolean;
  readonly isPaper?: boolean;
  readonly className?: string;
  readonly children?: ReactNode;
};

export const Card = ({ title, aside, isFlush, isPaper, className = '', children }: Props) => (
  <View
    className={`card ${isFlush === true ? 'card-flush' : ''} ${isPaper === true ? 'card-paper' : ''} ${className}`}
  >
    {title === undefined ? null : (
      <View className="card-head">
        <Text className="card-title">{title}</Text>
        {aside === undefined ? null : <Text className="card-aside num">{aside}</Text>}
      </View>
    )}
    {children}
  </View>
);
