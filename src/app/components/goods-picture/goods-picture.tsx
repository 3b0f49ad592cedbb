import { View } from '@tarojs/components';
import { Drawing, svgOf } from '../drawing';
import { Icon } from '../icon';
import './goods-picture.scss';
import { goodsShapes, isGoodsName } from './goods-shapes';

type Props = {
  /** The item's picture as the books name it; an unknown name shows a box. */
  readonly picture: string;
  readonly width?: number;
  readonly isOff?: boolean;
};

/** The drawn picture of a shelf item on its foam ground; the title beside it says what it is. */
export const GoodsPicture = ({ picture, width = 120, isOff = false }: Props) => (
  <View className={`goods-picture ${isOff ? 'goods-picture-off' : ''}`}>
    {isGoodsName(picture) ? (
      <Drawing
        svg={svgOf('0 0 120 88', goodsShapes[picture])}
        width={width}
        height={Math.round((width * 88) / 120)}
      />
    ) : (
      <Icon name="box" size={40} />
    )}
  </View>
);
