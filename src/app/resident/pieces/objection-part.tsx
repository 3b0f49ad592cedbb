import { dayOf, monthAndDay } from '@kernel/day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Writing } from '../../client/use-write';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { WriteNote } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import type { Objection } from '../reading/answers';
import './objection-part.scss';
import { QuietButton } from './quiet-button';

const shortest = 2;
const longest = 200;

/** Working days without the holidays, which nobody has entered here. */
export const clockWords = '5 个工作日内答复（周一到周五，法定节假日还没有录入）';

const resultWords = { stands: '没有记错', wrong: '确实记错了' } as const;

const Answer = ({ objection }: { readonly objection: Objection }) => {
  const { answeredAt, answer, result, letter, id } = objection;
  if (answeredAt === null) return null;
  return (
    <View className="objection-answer">
      <View className="s14 on-paper-2">
        {`${monthAndDay(dayOf(new Date(answeredAt)))} 网点答复`}
      </View>
      {result === null ? null : <View className="h">{resultWords[result]}</View>}
      <View>{answer}</View>
      {letter === null ? null : (
        <QuietButton
          text="看结果通知"
          icon="doc"
          label={`看结果通知 ${letter}`}
          onPress={() => {
            openPage('resident/letter', { question: id });
          }}
        />
      )}
    </View>
  );
};

/** What was objected, and the answer below it or the day by which it comes. */
const Asked = ({ objection }: { readonly objection: Objection }) => (
  <View className="objection">
    <View className="row between wrap">
      <View className="h">{objection.isNoted ? '窗口代提的' : '你提的'}</View>
      {objection.answeredAt === null ? (
        <Chip kind="warn" text={`${monthAndDay(objection.dueDay)}前答复`} />
      ) : (
        <Chip kind="ok" text="已答复" />
      )}
    </View>
    <View>{objection.text}</View>
    <Answer objection={objection} />
  </View>
);

type Sending = Pick<Writing<{ seq: number; text: string }, unknown>, 'run' | 'pending'> &
  Pick<Writing<never, never>, 'refusal' | 'fault'>;

const Asking = ({ seq, sending }: { readonly seq: number; readonly sending: Sending }) => {
  const [text, setText] = useState('');
  const { run, pending, refusal, fault } = sending;
  const isTooShort = text.trim().length < shortest;
  return (
    <View className="stack">
      <Field
        label="哪里不对"
        value={text}
        onChange={setText}
        isLong
        maxLength={longest}
        placeholder="例如：这一天我没有去"
      />
      <Button
        text={isTooShort ? '写上两个字以上再发' : '发给网点'}
        isOff={isTooShort}
        isBusy={pending}
        onPress={() => void run({ seq, text: text.trim() })}
      />
      <WriteNote refusal={refusal} fault={fault} />
    </View>
  );
};

/** Whether an objection to this line still waits for its answer. */
export const isAsked = (objection: Objection | null): boolean =>
  objection !== null && objection.answeredAt === null;

type Props = {
  readonly objection: Objection | null;
  readonly seq: number;
  readonly sending: Sending;
  readonly isAsking: boolean;
  readonly onAsk: () => void;
};

/** An objection to a line of either book: one open at a time. */
export const ObjectionPart = ({ objection, seq, sending, isAsking, onAsk }: Props) => {
  const isOpen = isAsked(objection);
  return (
    <View className="stack">
      {objection === null ? null : <Asked objection={objection} />}
      {isAsking && !isOpen ? <Asking seq={seq} sending={sending} /> : null}
      {isAsking || isOpen ? null : (
        <Button text="对这一笔有异议" icon="ask" kind="line" onPress={onAsk} />
      )}
      <View className="c s14 on-paper-2">{clockWords}</View>
    </View>
  );
};
