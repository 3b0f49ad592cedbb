import { View } from '@tarojs/components';
import { useState } from 'react';
import { bureau, useWrite } from '../../client';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import type { Asked } from '../answers';
import type { Waiting } from './bill-words';

type Props = {
  readonly post: Served;
  readonly isLive: boolean;
  readonly number: Waiting;
  readonly onDone: (words: string) => void;
};

/** Whose number it is: the passbook number, and how one knows. */
export const MatchForm = ({ post, isLive, number, onDone }: Props) => {
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const { run, pending, refusal, fault } = useWrite(
    'matchNumber',
    (input: Asked<'matchNumber'>, requestId) =>
      bureau.matchNumber.mutate({ ...input, office: post.office, requestId }),
  );
  const passbookNo = typed.replace(/\s/g, '');
  const isNumber = /^0903\d{8}$/.test(passbookNo);
  const isReady = isLive && isNumber && reason.trim().length > 1;
  const send = async () => {
    const { customerNo } = number;
    const done = await run({ customerNo, passbookNo, reason: reason.trim() });
    if (done !== undefined)
      onDone(`户号 ${customerNo} 对好了，收进 ${String(done.lines)} 期账单。`);
  };
  return (
    <View className="stack-4">
      <View>对上以后，等着的和以后的账单都进这一户；这户看得到是谁对的、为什么。</View>
      <Field
        label="存折号"
        kind="number"
        value={typed}
        maxLength={15}
        placeholder="0903 开头，12 位"
        error={
          typed === '' || isNumber || passbookNo.length < 12
            ? undefined
            : '存折号是 0903 开头的 12 位数字'
        }
        onChange={setTyped}
      />
      <Field
        label="凭什么知道"
        value={reason}
        maxLength={40}
        placeholder="如 看过水费单和存折"
        onChange={setReason}
      />
      <WriteNote refusal={refusal} fault={fault} />
      <Button
        id="match-yes"
        text={isReady ? '对到这一户' : isLive ? '填好存折号和凭什么' : '连上网再对'}
        isOff={!isReady}
        isBusy={pending}
        onPress={() => void send()}
      />
    </View>
  );
};
