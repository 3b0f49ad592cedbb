import { View } from '@tarojs/components';
import { useState } from 'react';
import { office, useWrite } from '../../client';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { WriteNote } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import type { Asked, Line } from '../answers';
import { Choices } from '../../components/choices';
import type { Served } from '../../post/posts';
import { isReason, ReasonField } from '../pieces/reason-field';
import { withSign } from '../pieces/words';
import { NoteObjection } from './note-objection';
import { goodsChoices, whyNoReversal, type Goods } from './line-words';

const usual = ['记错了户', '记错了事', '东西有问题', '居民申请'] as const;

type Props = {
  readonly post: Served;
  readonly household: string;
  readonly line: Line | null;
  readonly onClose: () => void;
};
type FormProps = Props & { readonly line: Line };

const Form = ({ post, household, line, onClose }: FormProps) => {
  const [reason, setReason] = useState('');
  const [goods, setGoods] = useState<Goods>(goodsChoices(line)[0]?.key ?? 'none');
  const [isAsked, setAsked] = useState(false);
  const asking = useWrite('ask-reversal', (input: Asked<'askReversal'>, requestId) =>
    office.askReversal.mutate({ ...input, office: post.office, requestId }),
  );
  const ask = async () => {
    const done = await asking.run({ household, seq: line.seq, reason: reason.trim(), goods });
    if (done !== undefined) setAsked(true);
  };
  if (isAsked) {
    return (
      <View className="stack-4">
        <Notice kind="info" icon="ok">
          申请已交上去。另一位负责人核准后才冲正，在那之前积分不动。
        </Notice>
        <Button text="好" onPress={onClose} />
      </View>
    );
  }
  return (
    <View className="stack-4">
      <ReasonField label="为什么冲正" usual={usual} value={reason} onChange={setReason} />
      {line.kind === 'spend' ? (
        <View className="stack">
          <View className="h">东西怎么办</View>
          <Choices
            label="东西怎么办"
            options={goodsChoices(line)}
            chosen={goods}
            onChoose={setGoods}
          />
        </View>
      ) : null}
      <WriteNote refusal={asking.refusal} fault={asking.fault} />
      <Button
        text={isReason(reason) ? '申请冲正' : '先写明原因'}
        kind="red"
        isOff={!isReason(reason)}
        isBusy={asking.pending}
        onPress={() => void ask()}
      />
    </View>
  );
};

/** One line of the household, and the way to have it reversed by a second person. */
export const LineSheet = (props: Props) => {
  const { post, line, onClose } = props;
  const no = line === null ? null : whyNoReversal(line, post.office);
  return (
    <Sheet isOpen={line !== null} title="这一笔" onClose={onClose}>
      {line === null ? null : (
        <View className="stack-4 num">
          <View>
            <View className="s20 h">{line.title}</View>
            <View>{`${line.day}，${withSign(line.amount)} 分，结余 ${String(line.after)} 分`}</View>
          </View>
          {no === null ? <Form {...props} line={line} /> : <View className="mist">{no}</View>}
          <NoteObjection key={line.seq} {...props} line={line} />
        </View>
      )}
    </Sheet>
  );
};
