import * as v from 'valibot';
import { decideStatement, levelOf } from '@domain/credit';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { consentTextOn } from '@store/queries/consent-text';
import { creditBalance, creditLevels } from '@store/queries/credit';
import { insertStatement, validStatements } from '@store/queries/statement';
import { person } from '../audiences';
import { dayText, text, whole } from '../fields';

/** The document whose version a signature stands on. */
const document = 'credit-statement';

/**
 * A statement of the caller's credit for one recipient and one purpose, signed by a typed name and an
 * explicit yes. It is sent to nobody: whoever is shown its number can look it up until it ends.
 */
export const giveStatement = person.write(
  {
    summary: 'Signs a statement of one’s credit for one recipient, one purpose, until a day.',
    refusals: ['NOT_FOUND', 'CONSENT_OUTDATED', 'STATEMENT_DAY', 'STATEMENT_LIMIT'],
    input: {
      recipient: text(2, 40),
      purpose: text(2, 60),
      until: dayText,
      name: text(2, 20),
      version: whole(1, 10_000),
      agrees: v.literal(true),
    },
  },
  async ({ tx, person: self, today, now, makeId, makeSerial }, input) => {
    const terms = await consentTextOn(tx, document, today);
    if (terms === null || input.version > terms.version) return refuse('NOT_FOUND');
    if (input.version < terms.version) return refuse('CONSENT_OUTDATED');
    const valid = await validStatements(tx, self, today);
    const allowed = decideStatement(input.until, { today, valid });
    if (!allowed.ok) return allowed;
    const balance = await creditBalance(tx, self);
    const level = levelOf(await creditLevels(tx), balance);
    const [id, serial] = [makeId('statement'), makeSerial()];
    await insertStatement(tx, {
      ...{ id, serial, person: self, version: terms.version, signedName: input.name },
      ...{ recipient: input.recipient, purpose: input.purpose, expiresOn: input.until },
      ...{ levelName: level?.name ?? '未填报', balance, signedAt: now },
    });
    return accept({ statement: id, serial });
  },
);
