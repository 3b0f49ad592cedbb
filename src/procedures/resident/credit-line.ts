import { whyCreditCorrected, whyCredited } from '@domain/earning';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findCreditLine } from '@store/queries/credit-line';
import { ruleVersion } from '@store/queries/earning';
import { membershipOf } from '@store/queries/person';
import { questionAbout } from '@store/queries/question';
import { person } from '../audiences';
import { seq } from '../fields';

/** One line of one's own credit, and the walk back to what caused it. */
export const creditLine = person.read(
  {
    summary: 'One line of the caller’s credit: why, by which rule, who, where, and its objection.',
    refusals: ['LINE_UNKNOWN'],
    input: { seq },
  },
  async ({ db, person: self }, input) => {
    const line = await findCreditLine(db, self, input.seq);
    if (line === null) return refuse('LINE_UNKNOWN');
    const rule = await ruleVersion(db, line.rule, line.ruleVersion);
    if (rule === null) throw new Error('a line of credit names a rule that stands');
    const home = await membershipOf(db, self);
    const { kind, amount, title, reason } = line;
    const about = { book: 'credit', account: line.household, person: self, seq: line.seq } as const;
    return accept({
      ...{ seq: line.seq, day: line.day, kind, title, amount, after: line.after, reason },
      why:
        kind === 'earn' ? whyCredited(rule, amount) : whyCreditCorrected(title, { reason, amount }),
      rule,
      by: { called: line.actorCalled, office: line.officeName },
      writtenAt: line.writtenAt.toISOString(),
      // Whoever left the household no longer sees its passbook.
      passbookSeq: home?.household === line.household ? line.passbookSeq : null,
      ...{ corrects: line.corrects, correctedBy: line.correctedBy },
      letter: line.letter === null ? null : { of: line.letterOf, number: line.letter },
      question: await questionAbout(db, about),
    });
  },
);
