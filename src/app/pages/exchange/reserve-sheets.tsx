import { Text, View } from '@tarojs/components';
import { Confirm } from '../../components/confirm';
import { GoodsPicture } from '../../components/goods-picture';
import { KeyValue } from '../../components/key-value';
import { WriteNote } from '../../components/query-view';
import { PickupSheet } from '../../resident/reservations/pickup-sheet';
import type { ShelfItem } from '../../resident/reading/answers';
import type { Shelf } from './shelf-shape';
import type { Reserving } from './use-reserving';

type Props = { readonly reserving: Reserving; readonly shelf: Shelf };

const Facts = ({ item, shelf }: { readonly item: ShelfItem; readonly shelf: Shelf }) => (
  <View className="reserve-facts">
    <View className="reserve-picture">
      <GoodsPicture picture={item.picture} width={120} />
    </View>
    <View className="grow">
      <KeyValue name="东西">{`${item.title} 1 ${item.unit}`}</KeyValue>
      <KeyValue name="用去">{`${String(item.points)} 分`}</KeyValue>
      <KeyValue name="换后还剩">
        {shelf.usable === null ? null : (
          <Text className="b">{`${String(shelf.usable - item.points)} 分`}</Text>
        )}
      </KeyValue>
      <KeyValue name="到哪里取">{shelf.office.name}</KeyValue>
    </View>
  </View>
);

/** Asked once more before points are set aside; then the pick-up code at once. */
export const ReserveSheets = ({ reserving, shelf }: Props) => {
  const { item, done, pending, refusal, fault } = reserving;
  return (
    <>
      <Confirm
        isOpen={item !== null}
        title={item === null ? '' : `预留${item.title}？`}
        yes="预留"
        isBusy={pending}
        onYes={() => void reserving.confirm()}
        onNo={reserving.close}
      >
        {item === null ? null : <Facts item={item} shelf={shelf} />}
        <View className="s14 on-paper-2">
          到期没来取，积分自动退回，原来的到期日不变。来取之前也可以自己退。
        </View>
        <WriteNote refusal={refusal} fault={fault} />
      </Confirm>
      <PickupSheet reservation={done} isNew onClose={reserving.close} />
    </>
  );
};
