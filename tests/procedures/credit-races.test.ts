/** What must happen once when two act on an objection or a benefit at the same time; on both engines. */
import { outcomeOf, valueOf } from '../support/books';
import { describeOnEveryEngine } from '../store/engines';
import { disagreements } from '../store/ledger-steps';
import { crediting, givenCreditTown } from './credit-steps';

describeOnEveryEngine('objections and benefits at the same time', (books) => {
  const { as, desk, earner } = crediting(books);
  const stands = { result: 'stands', answer: '没有记错' };

  beforeAll(() => givenCreditTown(books()));
  afterEach(async () => {
    expect(await disagreements(books())).toEqual([]);
  });

  it('keeps one of two objections to a line', async () => {
    const { who } = await earner();
    const ask = () => as(who)('askAboutCredit', { seq: 1, text: '不对' });
    const both = await Promise.all([ask(), ask()]);
    expect(both.map(outcomeOf).sort()).toEqual(['QUESTION_OPEN', 'accepted']);
    const note = () => as(who)('askAboutLine', { seq: 1, text: '不对' });
    const lines = await Promise.all([note(), note()]);
    expect(lines.map(outcomeOf).sort()).toEqual(['QUESTION_OPEN', 'accepted']);
  });

  it('answers once, and numbers every letter once without a gap', async () => {
    const questions = await Promise.all(
      [0, 1, 2, 3].map(async () => {
        const { who } = await earner();
        return valueOf(await as(who)('askAboutCredit', { seq: 1, text: '不对' })).id;
      }),
    );
    const twice = questions.flatMap((question) =>
      ['li', 'wang'].map((clerk) => desk(clerk)('answerQuestion', { question, ...stands })),
    );
    const outcomes = (await Promise.all(twice)).map(outcomeOf);
    expect(outcomes.filter((each) => each === 'accepted')).toHaveLength(4);
    expect(outcomes.filter((each) => each === 'QUESTION_ANSWERED')).toHaveLength(4);
    const rows = await books().query<{ no: number }>(
      'select letter_no as no from question where letter is not null order by 1',
    );
    expect(rows.map(({ no }) => no)).toEqual([1, 2, 3, 4]);
  });

  it('corrects once when two approve, and never below zero when a reversal comes at once', async () => {
    const { who, home } = await earner();
    const { id: question } = valueOf(await as(who)('askAboutCredit', { seq: 1, text: '不对' }));
    const wrong = { question, result: 'wrong', answer: '记错了', shouldBe: 4 };
    valueOf(await desk('li')('answerQuestion', wrong));
    const { proposal } = valueOf(await desk('wang')('objection', { question }));
    const asked = { household: home.id, seq: 1, reason: '没有去', goods: 'none' };
    const { reversal } = valueOf(await desk('li')('askReversal', asked));
    const decision = { correction: proposal?.id, approve: true };
    const all = await Promise.all([
      desk('wang')('decideCorrection', decision),
      desk('zhou')('decideCorrection', decision),
      desk('zhou')('decideReversal', { reversal, approve: true }),
    ]);
    expect(outcomeOf(all[2])).toBe('accepted');
    const corrections = [outcomeOf(all[0]), outcomeOf(all[1])];
    expect(corrections.filter((each) => each === 'accepted').length).toBeLessThanOrEqual(1);
    expect(valueOf(await as(who)('creditBook')).balance).toBe(0);
  });

  it('keeps one use of a benefit that is scanned twice', async () => {
    const { who } = await earner();
    const { digits } = valueOf(await as(who)('showBenefit', { benefit: 'talk-first' }));
    const use = (clerk: string) => desk(clerk)('useBenefit', { code: digits });
    const both = await Promise.all([use('li'), use('wang')]);
    expect(both.map(outcomeOf).sort()).toEqual(['CODE_USED', 'accepted']);
    const { uses } = valueOf(await as(who)('benefit', { benefit: 'talk-first' }));
    expect(uses).toHaveLength(1);
  });
});
