import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from '../icon';
import { pressProps, roleProps } from '../press';
import { SheetPlace } from './sheet-place';
import { useTrap } from './use-trap';
import './sheet.scss';

type Props = {
  readonly isOpen: boolean;
  readonly title: string;
  /** Small words beside the cross. */
  readonly aside?: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
};

const OpenSheet = ({ title, aside, onClose, children }: Omit<Props, 'isOpen'>) => {
  const trap = useTrap(onClose);
  return (
    <>
      <View className="sheet-veil" onClick={onClose} />
      <View {...trap} className="sheet" {...roleProps('dialog', title)}>
        <View className="row between">
          <View className="sheet-aside num">{aside ?? title}</View>
          <View className="sheet-cross tap" {...pressProps({ label: '关闭', onPress: onClose })}>
            <Icon name="close" />
          </View>
        </View>
        <View className="sheet-main">{children}</View>
      </View>
    </>
  );
};

/** Rises from the bottom above everything; the veil, the cross and Esc close it. */
export const Sheet = ({ isOpen, ...rest }: Props) => (
  <SheetPlace isOpen={isOpen}>
    <OpenSheet {...rest} />
  </SheetPlace>
);
