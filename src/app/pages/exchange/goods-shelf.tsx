import { clockOf } from '@kernel/day';
import { Text, View } from '@tarojs/components';
import { Apart } from '../../components/apart';
import { Button } from '../../components/button';
import { Face } from '../../components/query-view';
import { Tabs } from '../../components/tabs';
import { openPage } from '../../device/navigate';
import { useOnline } from '../../device/use-online';
import { QuietButton } from '../../resident/pieces/quiet-button';
import type { ShelfItem } from '../../resident/reading/answers';
import { wayToPassbook } from '../../resident/reading/way-to-passbook';
import { canReserve, isAffordable } from './can-reserve';
import { GoodsCard } from './goods-card';
import type { Shelf } from './shelf-shape';
import type { Exchange } from './use-exchange';

type Props = {
  readonly exchange: Exchange;
  readonly shelf: Shelf;
  readonly onReserve: (item: ShelfItem) => void;
};

const filters = [
  { key: 'all', text: '这里有的' },
  { key: 'mine', text: '换得起的' },
] as const;

const Filter = ({ exchange, shelf }: Pick<Props, 'exchange' | 'shelf'>) => (
  <View className="shelf-filter">
    <View className="grow">
      {shelf.usable === null ? (
        <View className="h">这里有的</View>
      ) : (
        <Tabs
          label="看哪些"
          options={filters}
          chosen={exchange.isAffordableOnly ? 'mine' : 'all'}
          onChoose={(key) => {
            exchange.setAffordableOnly(key === 'mine');
          }}
        />
      )}
    </View>
    <Text className="s14 mist num nw">{`库存 ${clockOf(new Date(shelf.asOf))}`}</Text>
  </View>
);

/** Nothing there, or nothing within reach: each with a next act. */
const Nothing = ({ exchange, shelf }: Pick<Props, 'exchange' | 'shelf'>) =>
  shelf.items.length === 0 ? (
    <Face
      title="这里还没有上架东西"
      sentence={`${shelf.office.name}还在备货。可以点上面的名字，看别的网点有什么。`}
      act={{
        text: '看有哪些网点',
        icon: 'pin',
        onPress: () => {
          openPage('visitor/offices');
        },
      }}
    />
  ) : (
    <Face
      title="积分还不够换这里的东西"
      sentence="再做几件节水的事就够了。"
      act={{
        text: '看全部',
        onPress: () => {
          exchange.setAffordableOnly(false);
        },
      }}
    />
  );

/** The shelf as a grid; in large type one below the other. */
export const GoodsShelf = ({ exchange, shelf, onReserve }: Props) => {
  const isOnline = useOnline() && !exchange.shelf.isOld;
  const isShown = (item: ShelfItem) =>
    !exchange.isAffordableOnly || isAffordable(item, shelf.usable);
  return (
    <>
      <Filter exchange={exchange} shelf={shelf} />
      <Apart>
        {shelf.items.some(isShown) ? null : <Nothing exchange={exchange} shelf={shelf} />}
      </Apart>
      <View className="shelf-goods">
        {shelf.items.map((item) => (
          <Apart key={item.item}>
            {isShown(item) ? (
              <GoodsCard
                item={item}
                verdict={canReserve(item, { isOnline, usable: shelf.usable })}
                onReserve={() => {
                  onReserve(item);
                }}
              />
            ) : null}
          </Apart>
        ))}
      </View>
      {exchange.isHousehold ? (
        <QuietButton
          text="预留记录"
          icon="list"
          onPress={() => {
            openPage('resident/reservations');
          }}
        />
      ) : (
        <Button
          text="开一本存折再来换"
          icon="book"
          onPress={() => {
            if (exchange.me.value !== undefined) {
              wayToPassbook(exchange.me.value, 'resident/open-household');
            }
          }}
        />
      )}
    </>
  );
};
