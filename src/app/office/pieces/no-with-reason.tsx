import { useState } from 'react';
import { Button } from '../../components/button';
import { isReason, ReasonField } from './reason-field';

type Props = {
  readonly label: string;
  readonly usual: readonly string[];
  /** On the button; off until there is a reason. */
  readonly text: string;
  readonly isBusy: boolean;
  readonly onNo: (reason: string) => void;
};

/** A no, and why: it is not sent without a reason, which whoever asked will read. */
export const NoWithReason = ({ label, usual, text, isBusy, onNo }: Props) => {
  const [reason, setReason] = useState('');
  const isGiven = isReason(reason);
  return (
    <>
      <ReasonField
        label={label}
        usual={usual}
        value={reason}
        onChange={setReason}
        maxLength={100}
      />
      <Button
        text={isGiven ? text : `写了原因才能${text}`}
        kind="line"
        isOff={!isGiven}
        isBusy={isBusy}
        onPress={() => {
          onNo(reason.trim());
        }}
      />
    </>
  );
};
