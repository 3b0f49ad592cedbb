import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { oldSince } from '../reading/old-since';
import { EndPart } from './end-part';
import { QuestionCard } from './question-card';
import './quiz.scss';
import { useQuiz, useQuizReading, type Quiz } from './use-quiz';

const empty = { title: '还没有题目', sentence: '题目核定以后，每周一有三道。' } as const;

const Going = ({ quiz }: { readonly quiz: Quiz }) => {
  const going = useQuiz(quiz);
  return going.question === null ? (
    <EndPart quiz={quiz} />
  ) : (
    <QuestionCard
      key={going.question.id}
      going={going}
      question={going.question}
      count={quiz.items.length}
    />
  );
};

/** 节水问答: three questions a week, each with its explanation and where it is from. */
const QuizPage = () => {
  const reading = useQuizReading();
  return (
    <PageFrame title="节水问答" oldSince={oldSince(reading)}>
      <QueryView
        reading={reading}
        skeleton="cards"
        empty={empty}
        isEmpty={({ items }) => items.length === 0}
      >
        {(quiz) => <Going key={quiz.week} quiz={quiz} />}
      </QueryView>
    </PageFrame>
  );
};

export default QuizPage;
