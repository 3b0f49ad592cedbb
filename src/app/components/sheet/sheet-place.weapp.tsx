import { View } from '@tarojs/components';
import '../apart/apart.weapp.scss';
import type { SheetPlaceProps } from './sheet-place-props';

/** Stays where it is while closed, as `Apart` does: nothing beside it is sent again. */
export const SheetPlace = ({ isOpen, children }: SheetPlaceProps) => (
  <View className={isOpen ? 'sheet-place no-print' : 'apart'}>{isOpen ? children : null}</View>
);
