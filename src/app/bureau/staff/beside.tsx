import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Sheet } from '../../components/sheet';
import { useWide } from '../../device/use-wide';

type Props = {
  /** Null while nothing is chosen. */
  readonly title: string | null;
  /** What to do while nothing is chosen. */
  readonly hint: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** What was chosen: a card beside the list where there is room, a sheet over it on a phone. */
export const Beside = ({ title, hint, onClose, children }: Props) => {
  const isWide = useWide();
  if (!isWide) {
    return (
      <Sheet isOpen={title !== null} title={title ?? ''} onClose={onClose}>
        {children}
      </Sheet>
    );
  }
  if (title === null) {
    return (
      <Card>
        <View className="mist">{hint}</View>
      </Card>
    );
  }
  return (
    <Card title={title}>
      <View className="stack-4">
        {children}
        <Button text="关上" kind="line" isSmall onPress={onClose} />
      </View>
    </Card>
  );
};
