import { View } from '@tarojs/components';
import { Icon } from '../icon';
import './goods-picture.scss';
import { isGoodsName } from './goods-shapes';

type Props = {
  /** The item's picture as the books name it; an unknown name shows a box. */
  readonly picture: string;
  readonly width?: number;
  readonly isOff?: boolean;
};

const size = (width: number) => ({
  width: `${String(width)}px`,
  height: `${String(Math.round((width * 88) / 120))}px`,
});

/** The drawn picture of a shelf item on its foam ground; the title beside it says what it is. */
export const GoodsPicture = ({ picture, width = 120, isOff = false }: Props) => (
  <View className={isOff ? 'goods-picture goods-picture-off' : 'goods-picture'}>
    {isGoodsName(picture) ? (
      <View className={`drawn drawn-${picture}`} style={size(width)} />
    ) : (
      <Icon name="box" size={40} />
    )}
  </View>
);
