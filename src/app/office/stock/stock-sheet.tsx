import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { WriteNote } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import type { StockItem } from '../answers';
import { Choices } from '../../components/choices';
import type { Served } from '../../post/posts';
import { ReasonField } from '../pieces/reason-field';
import { stockActs, stockPreview, usualReasons } from './stock-words';
import { useStockAct } from './use-stock-act';

type Props = {
  readonly post: Served;
  readonly item: StockItem | null;
  readonly isLive: boolean;
  readonly onClose: () => void;
  readonly onDone: (words: string) => void;
};
type BodyProps = Omit<Props, 'item' | 'onClose'> & { readonly item: StockItem };

const Body = ({ post, item, isLive, onDone }: BodyProps) => {
  const state = useStockAct(post, item, onDone);
  const { act, pieces, write } = state;
  const name = stockActs.find(({ key }) => key === act)?.text ?? '';
  return (
    <View className="stack-4 num">
      <View className="s20 h">{item.title}</View>
      <Choices label="做什么" options={stockActs} chosen={act} onChoose={state.choose} />
      <Field
        label={act === 'count' ? `架上点得几${item.unit}` : `几${item.unit}`}
        kind="number"
        value={state.text}
        maxLength={7}
        onChange={state.setText}
      />
      <ReasonField
        key={act}
        label="原因"
        usual={usualReasons[act]}
        value={state.reason}
        onChange={state.setReason}
        maxLength={100}
      />
      {pieces === null ? null : (
        <View className="stock-preview">{stockPreview(item, act, pieces)}</View>
      )}
      <WriteNote refusal={write.refusal} fault={write.fault} />
      <Button
        id="stock-yes"
        text={isLive ? (state.canSend ? name : '填好数量和原因') : '离线，不能改库存'}
        isOff={!isLive || !state.canSend}
        isBusy={write.pending}
        onPress={state.send}
      />
    </View>
  );
};

/** One item's shelf, changed with a reason that stays beside the move. */
export const StockSheet = ({ item, onClose, ...rest }: Props) => (
  <Sheet isOpen={item !== null} title="库存" onClose={onClose}>
    {item === null ? null : <Body {...rest} item={item} />}
  </Sheet>
);
