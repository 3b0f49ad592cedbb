import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Writing } from '../../client';
import { Button } from '../../components/button';
import { Choices } from '../../components/choices';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { WriteNote } from '../../components/query-view';

type Results<Result extends string> = readonly { readonly key: Result; readonly text: string }[];
type Face = Pick<Writing<unknown, unknown>, 'pending' | 'refusal' | 'fault'>;
type Kept<Result extends string> = { readonly result: Result; readonly note?: string };

type FormProps<Result extends string> = {
  readonly results: Results<Result>;
  readonly keeping: Face;
  readonly onKeep: (kept: Kept<Result>) => void;
};
type Props<Result extends string> = FormProps<Result> & {
  readonly call: {
    readonly called: string | null;
    readonly passbookNo: string;
    readonly town: string | null;
    readonly door: string | null;
    readonly note: string | null;
    readonly result: Result | null;
  };
  /** How and when it came about, in words. */
  readonly how: string;
  readonly mayKeep: boolean;
};

const CallForm = <Result extends string>({ results, keeping, onKeep }: FormProps<Result>) => {
  const [result, setResult] = useState<Result | null>(null);
  const [note, setNote] = useState('');
  const noted = note.trim().length < 2 ? {} : { note: note.trim() };
  return (
    <View className="stack">
      <Choices label="问的结果" options={results} chosen={result} onChoose={setResult} />
      <Field label="怎么说的（可以不填）" value={note} maxLength={100} onChange={setNote} />
      <WriteNote refusal={keeping.refusal} fault={keeping.fault} />
      <Button
        text={result === null ? '先选结果' : '记下结果'}
        isSmall
        isOff={result === null}
        isBusy={keeping.pending}
        onPress={() => {
          if (result !== null) onKeep({ result, ...noted });
        }}
      />
    </View>
  );
};

/** One household that was drawn: masked, what it said, and where that is written down. */
export const CallRow = <Result extends string>({ call, how, mayKeep, ...form }: Props<Result>) => {
  const said = form.results.find(({ key }) => key === call.result)?.text;
  const isOpen = call.result === null || call.result === 'no-answer';
  return (
    <View className="call-row">
      <View className="row between">
        <View className="h num">{`${call.called ?? '本户'} ${call.passbookNo}`}</View>
        {said === undefined ? null : (
          <Chip kind={call.result === form.results[0]?.key ? 'ok' : 'warn'} text={said} />
        )}
      </View>
      <View className="mist num">
        {[call.town, call.door, how, call.note].filter((each) => each !== null).join(' · ')}
      </View>
      {mayKeep && isOpen ? <CallForm {...form} /> : null}
    </View>
  );
};
