import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button';
import { GoodsPicture } from '../../components/goods-picture';
import type { ShelfItem } from '../../resident/reading/answers';
import { useElder } from '../../device/preferences';
import type { Verdict } from './can-reserve';

type Props = {
  readonly item: ShelfItem;
  readonly verdict: Verdict;
  readonly onReserve: () => void;
};

const left = ({ available, unit }: ShelfItem) =>
  available > 0 ? `剩 ${String(available)} ${unit}` : '已换完';

/** One thing on the shelf: picture, points, what is left, and the one button. */
export const GoodsCard = ({ item, verdict, onReserve }: Props) => {
  const isGone = item.available <= 0;
  return (
    <View className="card card-flush goods-card">
      <GoodsPicture picture={item.picture} width={useElder() ? 108 : 138} isOff={isGone} />
      <View className="goods-words">
        <View className="h">{item.title}</View>
        <View className="goods-line num">
          <View className={isGone ? 'mist' : ''}>
            <Text className="goods-points">{item.points}</Text>
            <Text className="s14 mist"> 分</Text>
          </View>
          <Text className="s14 mist">{left(item)}</Text>
        </View>
        <View className="s14 mist num">{`每户每月限 ${String(item.monthLimit)} ${item.unit}`}</View>
        <View className="grow" />
        <Button
          text={verdict.text}
          kind="line"
          isSmall
          isOff={verdict.isOff}
          label={`${item.title}，${String(item.points)} 分，${verdict.text}`}
          onPress={onReserve}
        />
      </View>
    </View>
  );
};
