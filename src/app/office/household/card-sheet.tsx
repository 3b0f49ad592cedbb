import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { WriteNote } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import type { Served } from '../../post/posts';
import { isReason, ReasonField } from '../pieces/reason-field';
import { useCard } from './use-card';
import type { AtHousehold } from './use-household';

const usual = ['卡丢了', '卡坏了', '户主要求'] as const;

type Props = {
  readonly post: Served;
  readonly at: AtHousehold;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

const stateWords = (card: { serial: string; status: string } | null): string => {
  if (card === null) return '这一户没有卡。没有手机的人，可以凭卡来窗口记分、兑换。';
  return card.status === 'active'
    ? `在用的卡：${card.serial}`
    : `卡 ${card.serial} 已停用。余额在存折里，不受影响。`;
};

const Body = ({ post, at }: Omit<Props, 'isOpen'>) => {
  const { reason, setReason, isBusy, refusal, fault, issue, replace, block } = useCard(post, at);
  const card = at.opened?.card ?? null;
  const hasReason = isReason(reason);
  return (
    <View className="stack-4">
      <View className="num">{stateWords(card)}</View>
      {card === null ? null : (
        <ReasonField label="原因" usual={usual} value={reason} onChange={setReason} />
      )}
      <WriteNote refusal={refusal} fault={fault} />
      {card === null ? (
        <Button text="办一张卡，接着打印" isBusy={isBusy} onPress={issue} />
      ) : (
        <Button
          text={hasReason ? '换一张新卡，接着打印' : '先写明原因'}
          isOff={!hasReason}
          isBusy={isBusy}
          onPress={replace}
        />
      )}
      {card?.status === 'active' ? (
        <Button text="只停用，不换" kind="red" isOff={!hasReason || isBusy} onPress={block} />
      ) : null}
    </View>
  );
};

/** The household's card: issue, block, replace. */
export const CardSheet = ({ isOpen, onClose, ...rest }: Props) => (
  <Sheet isOpen={isOpen} title="存折卡" onClose={onClose}>
    <Body {...rest} onClose={onClose} />
  </Sheet>
);
