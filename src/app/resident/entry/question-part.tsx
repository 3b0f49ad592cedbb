import { dayOf, monthAndDay } from '@kernel/day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { WriteNote } from '../../components/query-view';
import type { Entry } from '../reading/answers';
import { useQuestion } from './use-entry';

const shortest = 2;
const longest = 200;
type Question = NonNullable<Entry['question']>;

/** What was asked, and the answer below it or the day by which it comes. */
const Asked = ({ question }: { readonly question: Question }) => (
  <View className="entry-question">
    <View className="row between wrap">
      <View className="h">你问的</View>
      {question.answeredAt === null ? (
        <Chip kind="warn" text={`${monthAndDay(question.dueDay)}前答复`} />
      ) : (
        <Chip kind="ok" text="已答复" />
      )}
    </View>
    <View>{question.text}</View>
    {question.answeredAt === null ? null : (
      <View className="entry-answer">
        <View className="s14 on-paper-2">
          {`${monthAndDay(dayOf(new Date(question.answeredAt)))} 网点答复`}
        </View>
        <View>{question.answer}</View>
      </View>
    )}
  </View>
);

const Asking = ({ seq }: { readonly seq: number }) => {
  const [text, setText] = useState('');
  const { run, pending, refusal, fault } = useQuestion(seq);
  const isTooShort = text.trim().length < shortest;
  return (
    <View className="stack">
      <Field
        label="哪里不明白"
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

/** Whether a question about this line still waits for its answer. */
export const isAsked = ({ question }: Entry): boolean =>
  question !== null && question.answeredAt === null;

type Props = { readonly entry: Entry; readonly isAsking: boolean; readonly onAsk: () => void };

/** A question about this line: one open at a time. */
export const QuestionPart = ({ entry, isAsking, onAsk }: Props) => {
  const { question } = entry;
  const isOpen = isAsked(entry);
  return (
    <View className="stack">
      {question === null ? null : <Asked question={question} />}
      {isAsking && !isOpen ? <Asking seq={entry.line.seq} /> : null}
      {isAsking || isOpen ? null : (
        <Button text="对这一笔有疑问" icon="ask" kind="line" onPress={onAsk} />
      )}
      <View className="c s14 on-paper-2">5 个工作日内答复，答复会写在这一笔下面</View>
    </View>
  );
};
