import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { withdrawConsents } from '@store/queries/consent';
import { endShown, findPerson } from '@store/queries/person';
import { isLastAdmin } from '@store/queries/staffing';
import { withdrawAllStatements } from '@store/queries/statement';
import { signed } from '../audiences';
import { slug } from '../fields';

/** Takes an acceptance back. The passbook stays as it is; the person is a stranger to it until they agree again. */
export const withdrawConsent = signed.write(
  {
    summary: 'Withdraws the acceptance of a document; the household’s passbook stays.',
    refusals: ['NOT_FOUND', 'LAST_ADMIN'],
    input: { document: slug },
  },
  async ({ tx, identityHash, now, today }, { document }) => {
    const person = await findPerson(tx, identityHash);
    if (person === null) return refuse('NOT_FOUND');
    // Without consent nobody can act on a post: the bureau would be shut out of its own books.
    const isPrivacy = document === 'privacy';
    if (isPrivacy && (await isLastAdmin(tx, { person: person.id, today }))) {
      return refuse('LAST_ADMIN');
    }
    const taken = await withdrawConsents(tx, { person: person.id, document, at: now });
    if (taken === 0) return refuse('NOT_FOUND');
    if (isPrivacy) {
      // A code on show would go on standing for somebody who has left, and so would a statement.
      await endShown(tx, person.id);
      await withdrawAllStatements(tx, person.id, now);
    }
    return accept({ document, withdrawnAt: now.toISOString() });
  },
);
