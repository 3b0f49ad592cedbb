import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { Notice } from '../../components/notice';
import { WriteNote } from '../../components/query-view';
import { openTab } from '../../device/navigate';
import { useBooking, type Quiz } from './use-quiz';

type Props = { readonly quiz: Quiz };

const toPassbook = () => {
  openTab('passbook');
};

const Booked = ({ points }: { readonly points: number | null }) => (
  <View className="stack-4">
    <Notice kind="info" icon="ok">
      {points === null
        ? '这周你家已经记过了。下周一有新的三道题。'
        : `节水问答，记上 ${String(points)} 分。下周一有新的三道题。`}
    </Notice>
    <Button text="看存折" kind="line" icon="book" onPress={toPassbook} />
  </View>
);

const Book = ({ quiz }: Props) => {
  const { points, book, pending, refusal, fault } = useBooking();
  if (points !== null || quiz.isBooked) return <Booked points={points} />;
  if (quiz.rule === null) return <Notice icon="info">今天没有给答题记分的规则。</Notice>;
  return (
    <View className="stack-4">
      <WriteNote refusal={refusal} fault={fault} />
      <Button
        id="quiz-book"
        text={`记上 ${String(quiz.rule.points)} 分`}
        kind="cta"
        icon="check"
        isTall
        isBusy={pending}
        onPress={book}
      />
      <View className="c mist">三题都答了就记分，对错、快慢都一样；一户一周记一次。</View>
    </View>
  );
};

/** After the last question: which were right, and the points for having taken part. */
export const EndPart = ({ quiz }: Props) => {
  const right = quiz.items.filter(({ answered }) => answered?.isRight === true).length;
  return (
    <View className="stack-4">
      <Card isFlush title="这周的三道题" aside={`答对 ${String(right)} 道`}>
        {quiz.items.map(({ id, question, answered }) => (
          <ListRow
            key={id}
            icon={answered?.isRight === true ? 'ok' : 'info'}
            title={question}
            {...(answered === null ? {} : { note: answered.explanation })}
          />
        ))}
      </Card>
      <Book quiz={quiz} />
    </View>
  );
};
