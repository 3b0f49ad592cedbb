import { maskMeterNo } from '@domain/household';
import type { Day } from '@kernel/day';
import type { HouseholdId, PersonId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import type { Query } from '@store/port';
import { usesOf } from '@store/queries/benefit';
import { consentsOf } from '@store/queries/consent';
import { creditBalance, creditLines } from '@store/queries/credit';
import { archiveOf, fixturesOf } from '@store/queries/household';
import { latestLines } from '@store/queries/ledger';
import { looksAt } from '@store/queries/look';
import { answersOf } from '@store/queries/quiz';
import { claimsBy, findPerson, membersOf, membershipOf } from '@store/queries/person';
import { questionsBy } from '@store/queries/question';
import { statementsOf } from '@store/queries/statement';
import { signed } from '../audiences';
import { householdRecord, noHouseholdRecord, reportedRecord } from '../own-record';
import { statementView } from '../statement-seen';

/** The most rows of a kind that one file carries. */
const rowsMax = 2000;

/** Other members are counted, not named: what they are called is theirs to export. */
const householdOf = async (books: Query, id: HouseholdId) => {
  const archive = await archiveOf(books, id);
  if (archive === null) throw new Error('a member’s household always exists');
  const { called: _head, meterNo, openedAt, confirmedAt, ...door } = archive;
  const members = await membersOf(books, id);
  const fixtures = await fixturesOf(books, id);
  return {
    ...door,
    meterNo: meterNo === null ? null : maskMeterNo(meterNo),
    openedAt: openedAt.toISOString(),
    confirmedAt: confirmedAt?.toISOString() ?? null,
    members: members.length,
    fixtures: fixtures.map((each) => ({ ...each, addedAt: each.addedAt.toISOString() })),
  };
};

const sharedOf = async (books: Query, person: PersonId) => {
  const home = await membershipOf(books, person);
  if (home === null) return { household: null, lines: [], looks: [], ...noHouseholdRecord };
  const looks = await looksAt(books, home.household, { offset: 0, limit: rowsMax });
  return {
    household: { ...(await householdOf(books, home.household)), role: home.role },
    lines: await latestLines(books, home.household, { before: null, limit: rowsMax }),
    looks: looks.map((each) => ({ ...each, at: each.at.toISOString() })),
    ...(await householdRecord(books, home.household, rowsMax)),
  };
};

/** What somebody objected to, used and let leave the app. */
const creditMattersOf = async (books: Query, person: PersonId, today: Day) => {
  const questions = await questionsBy(books, person, rowsMax);
  const statements = await statementsOf(books, person, { offset: 0, limit: rowsMax });
  return {
    questions: questions.map((each) => ({ ...each, askedAt: each.askedAt.toISOString() })),
    statements: statements.map((each) => statementView(each, today)),
    benefitUses: await usesOf(books, person, { benefit: null, limit: rowsMax }),
  };
};

/** All that is kept of the caller, in one answer; open also to who has withdrawn their consent. */
export const exportMine = signed.read(
  {
    summary: 'Everything kept of the caller and their household, up to 2,000 rows of a kind.',
    refusals: ['NOT_FOUND'],
    input: {},
  },
  async ({ db, identityHash, now, today }) => {
    const person = await findPerson(db, identityHash);
    if (person === null) return refuse('NOT_FOUND');
    const consents = await consentsOf(db, person.id);
    return accept({
      madeAt: now.toISOString(),
      person,
      consents: consents.map(({ givenAt, withdrawnAt, ...each }) => ({
        ...each,
        givenAt: givenAt.toISOString(),
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
      })),
      ...(await sharedOf(db, person.id)),
      credit: {
        balance: await creditBalance(db, person.id),
        lines: await creditLines(db, person.id, { before: null, limit: rowsMax }),
      },
      claims: await claimsBy(db, person.id, rowsMax),
      ...(await reportedRecord(db, person.id, rowsMax)),
      ...(await creditMattersOf(db, person.id, today)),
      quiz: await answersOf(db, person.id, rowsMax),
    });
  },
);
