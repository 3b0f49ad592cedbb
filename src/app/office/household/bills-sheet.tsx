import { View } from '@tarojs/components';
import { useState } from 'react';
import { office, useWrite } from '../../client';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { WriteNote } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import type { Asked } from '../answers';
import { Choices } from '../../components/choices';
import type { Served } from '../../post/posts';
import type { AtHousehold } from './use-household';

type Props = {
  readonly post: Served;
  readonly at: AtHousehold;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

const answers = [
  { key: 'yes', text: '签字同意' },
  { key: 'no', text: '签字收回' },
] as const;
type Answered = (typeof answers)[number]['key'];

const Form = ({ post, at }: Pick<Props, 'post' | 'at'>) => {
  const [answer, setAnswer] = useState<Answered>('yes');
  const [note, setNote] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const { run, pending, refusal, fault } = useWrite(
    'writeBillConsent',
    (input: Asked<'writeBillConsent'>, requestId) =>
      office.writeBillConsent.mutate({ ...input, office: post.office, requestId }),
  );
  const isReady = note.trim().length > 1;
  const send = async () => {
    const asked = { household: at.id, agrees: answer === 'yes', note: note.trim() };
    const done = await run(asked);
    if (done === undefined) return;
    const ended = `已收回，删掉了 ${String(done.deleted)} 期账单。`;
    setTold(done.agrees ? '记下了：这一户同意收水费账单。' : ended);
  };
  return (
    <View className="stack-4">
      <View>水务公司的账单要这一户同意才收。读给他听，请他在纸上签字，再记在这里。</View>
      {told === null ? null : <Notice icon="ok">{told}</Notice>}
      <Choices label="签了什么" options={answers} chosen={answer} onChoose={setAnswer} />
      <Field
        label="纸在哪里"
        value={note}
        maxLength={40}
        placeholder="如 存根 12 号"
        hint="这一户在“谁看过”里看得到"
        onChange={setNote}
      />
      <WriteNote refusal={refusal} fault={fault} />
      <Button
        id="bills-yes"
        text={isReady ? '记下' : '写明纸在哪里'}
        isOff={!isReady}
        isBusy={pending}
        onPress={() => void send()}
      />
    </View>
  );
};

/** What a household without a phone signed about its water bills. */
export const BillsSheet = ({ isOpen, onClose, ...rest }: Props) => (
  <Sheet isOpen={isOpen} title="收水费账单" onClose={onClose}>
    <Form {...rest} />
  </Sheet>
);
