import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { GoodsPicture } from '../../components/goods-picture';
import { ListRow } from '../../components/list-row';
import { QueryView, WriteNote } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import type { ShelfItem } from '../answers';
import type { Served } from '../../post/posts';
import { calledOf } from '../pieces/words';
import { missingFor } from './preview-words';
import type { AtHousehold } from './use-household';
import { useRedeem } from './use-redeem';

type Props = {
  readonly post: Served;
  readonly at: AtHousehold;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};
type ItemProps = {
  readonly item: ShelfItem;
  readonly usable: number | null;
  readonly onChoose: () => void;
};

const ItemRow = ({ item, usable, onChoose }: ItemProps) => {
  const missing = missingFor(item, usable);
  return (
    <ListRow
      id={`redeem-${item.item}`}
      icon="gift"
      title={item.title}
      note={missing ?? `剩 ${String(item.available)} ${item.unit}`}
      end={`${String(item.points)} 分`}
      label={`${item.title}，${String(item.points)} 分${missing === null ? '' : `，${missing}`}`}
      onPress={missing === null ? onChoose : undefined}
    />
  );
};

/** Large enough for two people to read: what, for how many points, and what remains. */
const Both = ({ item, at }: { readonly item: ShelfItem; readonly at: AtHousehold }) => (
  <View className="house-both num">
    <GoodsPicture picture={item.picture} width={132} />
    <View className="s28 h">{`${item.title} 1 ${item.unit}`}</View>
    <View className="s40 b">{`${String(item.points)} 分`}</View>
    <View className="s20">
      {`${calledOf(at.masked?.called ?? null)} 换后可用 ${String((at.usable ?? 0) - item.points)} 分`}
    </View>
  </View>
);

const Body = ({ post, at, onClose }: Omit<Props, 'isOpen'>) => {
  const { item, shelf, redeeming, choose, confirm } = useRedeem(post, at, onClose);
  if (item === null) {
    return (
      <QueryView
        reading={shelf}
        isEmpty={({ items }) => items.length === 0}
        empty={{ title: '这里还没有东西', sentence: '先到库存里入库，再来兑换。' }}
      >
        {({ items }) =>
          items.map((each) => (
            <ItemRow
              key={each.item}
              item={each}
              usable={at.usable}
              onChoose={() => {
                choose(each);
              }}
            />
          ))
        }
      </QueryView>
    );
  }
  return (
    <View className="stack">
      <Both item={item} at={at} />
      <View className="c on-paper-2">请居民也看一眼，对了再按</View>
      <WriteNote refusal={redeeming.refusal} fault={redeeming.fault} />
      <Button
        id="redeem-yes"
        kind="cta"
        isTall
        text={`换，扣 ${String(item.points)} 分`}
        isOff={redeeming.refusal !== undefined}
        isBusy={redeeming.pending}
        onPress={confirm}
      />
      <Button
        text="换别的"
        kind="line"
        isOff={redeeming.pending}
        onPress={() => {
          choose(null);
        }}
      />
    </View>
  );
};

/** Points for a thing over the counter. */
export const RedeemSheet = ({ isOpen, onClose, ...rest }: Props) => (
  <Sheet isOpen={isOpen} title="在柜台兑换" onClose={onClose}>
    <Body {...rest} onClose={onClose} />
  </Sheet>
);
