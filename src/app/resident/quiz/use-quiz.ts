import { useState } from 'react';
import { resident, useRead, useWrite } from '../../client';
import type { Answer, Asked } from '../reading/answers';

export type Quiz = Answer<'quiz'>;
export type Question = Quiz['items'][number];
export type Choice = Question['options'][number]['key'];
export type Told = Answer<'answerQuiz'>;

export const useQuizReading = () =>
  useRead(['quiz'], () => resident.quiz.query({}), { isAlwaysAsked: true });

/** The first that is open; after the last, the end. */
const firstOpen = ({ items }: Quiz): number => {
  const open = items.findIndex(({ answered }) => answered === null);
  return open < 0 ? items.length : open;
};

/** Goes through the questions one by one; an answer stays in sight until one goes on. */
export const useQuiz = (quiz: Quiz) => {
  const [at, setAt] = useState<number | null>(null);
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [told, setTold] = useState<Readonly<Partial<Record<string, Told>>>>({});
  const answering = useWrite('answer-quiz', (input: Asked<'answerQuiz'>, requestId) =>
    resident.answerQuiz.mutate({ ...input, requestId }),
  );
  const place = at ?? firstOpen(quiz);
  const question = quiz.items[place] ?? null;
  const answered = question === null ? null : (question.answered ?? told[question.id] ?? null);
  const send = () => {
    if (question === null || chosen === null) return;
    setAt(place);
    void answering.run({ question: question.id, choice: chosen }).then((done) => {
      if (done !== undefined) setTold((before) => ({ ...before, [question.id]: done }));
    });
  };
  const next = () => {
    setChosen(null);
    answering.reset();
    setAt(place + 1);
  };
  return { place, question, answered, chosen, choose: setChosen, send, next, answering };
};

export const useBooking = () => {
  const booking = useWrite('book-quiz', (_: object, requestId) =>
    resident.bookQuiz.mutate({ requestId }),
  );
  const [points, setPoints] = useState<number | null>(null);
  const book = () => {
    void booking.run({}).then((done) => {
      if (done !== undefined) setPoints(done.points);
    });
  };
  return { ...booking, points, book };
};
