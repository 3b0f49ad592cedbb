import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from '../button';
import { Sheet } from '../sheet';

type Props = {
  readonly isOpen: boolean;
  readonly title: string;
  readonly yes: string;
  readonly no?: string;
  readonly isDanger?: boolean;
  readonly isBusy?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly children?: ReactNode;
};

/** Asks once more before something that cannot be taken back; says what will happen in words. */
export const Confirm = (props: Props) => {
  const { isOpen, title, yes, no = '先不', isDanger, isBusy, onYes, onNo, children } = props;
  return (
    <Sheet isOpen={isOpen} title={title} aside="" onClose={onNo}>
      <View className="stack-4">
        <View className="s20 h">{title}</View>
        {children}
        <Button
          text={yes}
          kind={isDanger === true ? 'red' : 'sea'}
          isBusy={isBusy}
          onPress={onYes}
        />
        <Button text={no} kind="line" isOff={isBusy} onPress={onNo} />
      </View>
    </Sheet>
  );
};
