import { View } from '@tarojs/components';
import type { SheetPlaceProps } from './sheet-place-props';

export const SheetPlace = ({ isOpen, children }: SheetPlaceProps) =>
  isOpen ? <View className="sheet-place no-print">{children}</View> : null;
