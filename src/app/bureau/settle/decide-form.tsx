import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Writing } from '../../client';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { WriteNote } from '../../components/query-view';

type Decision = { readonly approve: boolean; readonly reason?: string };
type Props = {
  readonly yes: string;
  /** It would give nobody anything, so it can only be declined. */
  readonly isNothing: boolean;
  readonly writing: Pick<Writing<never, unknown>, 'pending' | 'refusal' | 'fault'>;
  readonly onDecide: (decision: Decision) => void;
};

/** Another person approves a run, or declines it with a reason. */
export const DecideForm = ({ yes, isNothing, writing, onDecide }: Props) => {
  const [reason, setReason] = useState('');
  const { pending, refusal, fault } = writing;
  const said = reason.trim();
  const decide = (approve: boolean) => {
    onDecide({ approve, ...(said === '' ? {} : { reason: said }) });
  };
  return (
    <View className="stack">
      <Field label="意见（退回要写）" value={reason} maxLength={200} onChange={setReason} />
      <WriteNote refusal={refusal} fault={fault} />
      <Button
        id="run-yes"
        text={isNothing ? '一户也没有，退回就好' : yes}
        isOff={isNothing}
        isBusy={pending}
        onPress={() => {
          decide(true);
        }}
      />
      <Button
        id="run-no"
        text={said.length < 2 ? '写了意见才能退回' : '退回'}
        kind="line"
        isOff={said.length < 2}
        isBusy={pending}
        onPress={() => {
          decide(false);
        }}
      />
    </View>
  );
};
