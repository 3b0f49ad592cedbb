import { View } from '@tarojs/components';
import type { Reading } from '../../client';
import { boundWords } from '../../components/bound-words';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { GoodsPicture } from '../../components/goods-picture';
import { Icon } from '../../components/icon';
import { pressProps } from '../../components/press';
import { QueryView } from '../../components/query-view';
import type { Answer, StockItem } from '../answers';
import './stock.scss';

type Props = {
  readonly reading: Reading<Answer<'stock'>>;
  readonly onOpen: (item: StockItem) => void;
};

const noteOf = ({ points, reserved, damaged, unit }: StockItem): string =>
  [
    points === null ? '还没有定分' : `${String(points)} 分`,
    reserved === 0 ? '' : `预留 ${String(reserved)} ${unit}`,
    damaged === 0 ? '' : `坏 ${String(damaged)} ${unit}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');

const StockRow = ({ item, onOpen }: { readonly item: StockItem; readonly onOpen: () => void }) => {
  const { title, unit, available, picture, low } = item;
  const said = `${title}，架上 ${String(available)} ${unit}${low ? '，不多了' : ''}`;
  return (
    <View className="stock-row tap num" {...pressProps({ label: said, onPress: onOpen })}>
      <GoodsPicture picture={picture} width={64} isOff={available === 0} />
      <View className="grow">
        <View>{title}</View>
        <View className="s14 mist short-parts">{boundWords(noteOf(item))}</View>
        {low ? <Chip kind="warn" icon="warn" text={available === 0 ? '没有了' : '不多了'} /> : null}
      </View>
      <View className="s20 b nw">{`${String(available)} ${unit}`}</View>
      <View className="mist">
        <Icon name="right" size={20} />
      </View>
    </View>
  );
};

/** Every item with what lies on the shelf; a row opens its changes. */
export const StockList = ({ reading, onOpen }: Props) => (
  <QueryView
    reading={reading}
    isEmpty={({ items }) => items.length === 0}
    empty={{
      title: '还没有兑换品',
      sentence: '兑换品由主管单位定，定了就会列在这里。请向主管单位问一声。',
      act: { text: '再看一次', icon: 'refresh', onPress: reading.again },
    }}
  >
    {({ items }) => (
      <Card isFlush>
        <View className="stock-place">
          {items.map((item) => (
            <StockRow
              key={item.item}
              item={item}
              onOpen={() => {
                onOpen(item);
              }}
            />
          ))}
        </View>
      </Card>
    )}
  </QueryView>
);
