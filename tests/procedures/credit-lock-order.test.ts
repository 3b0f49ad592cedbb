/** A correction and a reversal of the same act lock its claim and its books in the same order. */
import type { Tx } from '@store/port';
import { outcomeOf, valueOf } from '../support/books';
import { describeOnServer } from '../store/engines';
import { crediting, givenCreditTown } from './credit-steps';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until some other transaction waits for a lock. */
const untilSomebodyWaits = async (tx: Tx): Promise<void> => {
  for (let looked = 0; looked < 200; looked += 1) {
    const waiting = await tx.query('select 1 from pg_locks where not granted');
    if (waiting.length > 0) return;
    await pause(25);
  }
  throw new Error('nobody waited');
};

describeOnServer('who decides a correction', (books) => {
  const { as, desk, earner } = crediting(books);
  beforeAll(() => givenCreditTown(books()));

  it('waits for a reversal under way before it holds the books that the reversal needs', async () => {
    const { who } = await earner();
    const { id: question } = valueOf(await as(who)('askAboutCredit', { seq: 1, text: '不对' }));
    const wrong = { question, result: 'wrong', answer: '记错了', shouldBe: 4 };
    valueOf(await desk('li')('answerQuestion', wrong));
    const { proposal } = valueOf(await desk('wang')('objection', { question }));
    const decision = { correction: proposal?.id, approve: true };

    const deciding = await books().transaction(async (tx) => {
      const [act] = await tx.query<{ claim: string; person: string }>(
        `select e.claim, e.person from credit_entry e join question q
           on q.credit_person = e.person and q.credit_seq = e.seq where q.id = $1`,
        [question],
      );
      await tx.query('select 1 from claim where id = $1 for update', [act?.claim]);
      const decided = desk('wang')('decideCorrection', decision);
      await untilSomebodyWaits(tx);
      const book = 'select 1 from credit_book where person = $1 for update nowait';
      expect(await tx.query(book, [act?.person])).toHaveLength(1);
      return { decided };
    });
    expect(outcomeOf(await deciding.decided)).toBe('accepted');
  });
});
