/** Judging the posts of the last thirty days by other terms of their rule, a chunk of homes at a time. */
import {
  addJudgements,
  judgeAgain,
  noJudgement,
  type Caps,
  type Judgement,
  type RuleTerms,
} from '@domain/earning';
import { addDays, firstDay, monthOfDay, type Day } from '@kernel/day';
import type { Query } from '@store/port';
import { pastHomes } from '@store/queries/past-claims';

const days = 30;
const homesAtOnce = 1_000;
const homesMost = 20_000;

/** The days that are judged, today the last of them. */
export const judgedDays = (today: Day) => ({ from: addDays(today, 1 - days), until: today });

/** `isWhole` is false when there were more than 20,000 households and only the first were judged. */
export const judgePosts = async (
  books: Query,
  asked: {
    readonly rule: string;
    readonly terms: RuleTerms;
    readonly caps: Caps;
    readonly today: Day;
  },
): Promise<Judgement & { readonly isWhole: boolean }> => {
  const { rule, terms, caps, today } = asked;
  const { from, until } = judgedDays(today);
  const past = { rule, from, until, monthStart: firstDay(monthOfDay(from)) };
  let judgement = noJudgement;
  let after = '';
  for (let homes = 0; homes < homesMost; homes += homesAtOnce) {
    const found = await pastHomes(books, past, { after, limit: homesAtOnce });
    for (const home of found) {
      judgement = addJudgements(judgement, judgeAgain({ terms, caps, ...home }));
    }
    const last = found.at(-1);
    if (last === undefined || found.length < homesAtOnce) return { ...judgement, isWhole: true };
    after = last.household;
  }
  return { ...judgement, isWhole: false };
};
