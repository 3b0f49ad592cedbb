import { View } from '@tarojs/components';
import { Apart } from '../../components/apart';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { pressProps, roleProps } from '../../components/press';
import { WriteNote } from '../../components/query-view';
import { SpeakButton } from '../../components/speak-button';
import type { Question, Told, useQuiz } from './use-quiz';

type Going = ReturnType<typeof useQuiz>;
type Option = Question['options'][number];
type OptionProps = { readonly option: Option; readonly going: Going };

const sure = {
  read: '原文读过',
  repost: '从转载的页面读到',
  own: '本应用的规则',
} as const;

const isRightOne = ({ option, going }: OptionProps): boolean =>
  going.answered?.correct === option.key;

const lookOf = (props: OptionProps): string => {
  if (props.going.answered !== null) return isRightOne(props) ? 'quiz-right' : '';
  return props.going.chosen === props.option.key ? 'quiz-chosen tap' : 'tap';
};

const OptionRow = (props: OptionProps) => {
  const { option, going } = props;
  const words = `${option.key.toUpperCase()}，${option.text}`;
  return (
    <View
      className={`quiz-option ${lookOf(props)}`}
      {...(going.answered === null
        ? pressProps({
            label: words,
            isOn: going.chosen === option.key,
            onPress: () => {
              going.choose(option.key);
            },
          })
        : {})}
    >
      <View className="quiz-key">{option.key.toUpperCase()}</View>
      <View className="grow">{option.text}</View>
      {isRightOne(props) ? <Icon name="check" className="ok" label="正确答案" /> : null}
    </View>
  );
};

const Explained = ({ told, isDefault }: { readonly told: Told; readonly isDefault: boolean }) => (
  <View className="stack" {...roleProps('status')}>
    <View className={`quiz-verdict ${told.isRight ? 'ok' : 'sea'}`}>
      <Icon name={told.isRight ? 'ok' : 'info'} />
      <View>{told.isRight ? '答对了' : '没答对，记住就好'}</View>
    </View>
    <View className="row-s top">
      <View className="grow">{told.explanation}</View>
      <SpeakButton text={told.explanation} label="读给我听" />
    </View>
    <View className="quiz-source s14 mist">
      {`出处：${told.source}（${sure[told.certainty]}）${isDefault ? '。题目待主管单位核定' : ''}`}
    </View>
  </View>
);

/** One question: choose, then what is right and why, whatever was chosen. */
export const QuestionCard = ({
  going,
  question,
  count,
}: {
  readonly going: Going;
  readonly question: Question;
  readonly count: number;
}) => {
  const { place, answered, chosen, answering } = going;
  return (
    <Card>
      <View className="stack-4">
        <View className="s14 mist num">{`第 ${String(place + 1)} 题，共 ${String(count)} 题`}</View>
        <View className="s20 h">{question.question}</View>
        <View className="quiz-options">
          {question.options.map((option) => (
            <OptionRow key={option.key} option={option} going={going} />
          ))}
        </View>
        <Apart>
          {answered === null ? null : <Explained told={answered} isDefault={question.isDefault} />}
        </Apart>
        <WriteNote refusal={answering.refusal} fault={answering.fault} />
        {answered === null ? (
          <Button
            id="quiz-answer"
            text={chosen === null ? '先选一个' : '就选这个'}
            isOff={chosen === null}
            isBusy={answering.pending}
            onPress={going.send}
          />
        ) : (
          <Button
            id="quiz-next"
            text={place + 1 < count ? '下一题' : '三题答完了'}
            onPress={going.next}
          />
        )}
      </View>
    </Card>
  );
};
