import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Choices } from '../../components/choices';
import { Field } from '../../components/field';
import { WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import '../pieces/preview.scss';
import { ReasonField } from '../pieces/reason-field';
import { lacksOf, previewOf, usualOf, type Written } from './answer-words';
import type { Sheet } from './objection-part';
import { useAnswer } from './use-objection';

const results = [
  { key: 'stands', text: '没有记错' },
  { key: 'wrong', text: '记错了' },
] as const;

type Props = {
  readonly post: Served;
  readonly sheet: Sheet;
  readonly onDone: (words: string) => void;
};

/** Stands or wrong, the words of the answer, and for credit what the act should have given. */
export const AnswerForm = ({ post, sheet, onDone }: Props) => {
  const [written, setWritten] = useState<Written>({ result: null, answer: '', shouldBe: '' });
  const answering = useAnswer(post);
  const { result, answer, shouldBe } = written;
  const lacks = lacksOf(written, sheet);
  const isCorrecting = result === 'wrong' && sheet.book === 'credit';
  const send = async () => {
    if (result === null) return;
    const done = await answering.run({
      ...{ question: sheet.question, result, answer: answer.trim() },
      ...(isCorrecting ? { shouldBe: Number(shouldBe) } : {}),
    });
    if (done === undefined) return;
    onDone(done.letter === null ? '已提出更正，等另一位负责人核准' : `已答复，${done.letter}`);
  };
  return (
    <View className="stack">
      <Choices
        label="核对的结果"
        options={results}
        chosen={result}
        onChoose={(key) => {
          setWritten({ result: key, answer: '', shouldBe });
        }}
      />
      {isCorrecting ? (
        <Field
          label="这件事一共应记多少信用分"
          kind="number"
          maxLength={4}
          value={shouldBe}
          hint={`现在算 ${String(sheet.line.total)} 分；不该记的写 0`}
          onChange={(text) => {
            setWritten({ ...written, shouldBe: text });
          }}
        />
      ) : null}
      {result === null ? null : (
        <>
          <ReasonField
            key={result}
            label="答复"
            usual={usualOf(result)}
            value={answer}
            maxLength={200}
            onChange={(text) => {
              setWritten({ ...written, answer: text });
            }}
          />
          {lacks === null ? (
            <View className="act-preview num">{previewOf(written, sheet)}</View>
          ) : null}
        </>
      )}
      <WriteNote refusal={answering.refusal} fault={answering.fault} />
      <Button
        id="decide-yes"
        text={lacks ?? (isCorrecting ? '提出更正' : '答复，发通知')}
        isOff={lacks !== null}
        isBusy={answering.pending}
        onPress={() => void send()}
      />
    </View>
  );
};
