import { dayOf } from '@kernel/day';
import { accept } from '@kernel/wire';
import type { Query } from '@store/port';
import { consentTo } from '@store/queries/consent';
import { consentTextOn } from '@store/queries/consent-text';
import { findPerson, membershipOf, postsOf } from '@store/queries/person';
import { anyone } from '../audiences';
import type { Context } from '../context';

const document = 'privacy';

/** Somebody who has not agreed, or no longer does, is shown nothing of theirs. */
const nobody = { person: null, household: null, staff: [] };

const ownOf = async (books: Query, { caller, now }: Pick<Context, 'caller' | 'now'>) => {
  const person = caller.kind === 'identified' ? await findPerson(books, caller.identityHash) : null;
  const given = person === null ? null : await consentTo(books, person.id, document);
  if (person === null || given === null) return { given: null, ...nobody };
  const home = await membershipOf(books, person.id);
  return {
    given,
    person,
    household:
      home === null
        ? null
        : { id: home.household, passbookNo: home.passbookNo, role: home.role, status: home.status },
    staff: await postsOf(books, person.id, dayOf(now)),
  };
};

/** Who the caller is to the platform, so that the phone knows which pages are theirs. */
export const me = anyone.read(
  {
    summary: 'Who the caller is: consent, household, posts; nothing personal without consent.',
    refusals: [],
    input: {},
  },
  async ({ db, caller, now, today, demo }) => {
    const { given, ...own } = await ownOf(db, { caller, now });
    const text = await consentTextOn(db, document, today);
    return accept({
      signedIn: caller.kind === 'identified',
      demo,
      ...own,
      consent: { current: text?.version ?? 1, given },
    });
  },
);
