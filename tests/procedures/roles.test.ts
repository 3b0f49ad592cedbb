/** Every role × every procedure: who is let in, and what the others are told. */
import type { Role } from '@procedures/base';
import type { Db } from '@store/port';
import {
  callerOf,
  givenHousehold,
  givenMember,
  givenPerson,
  givenStaff,
  openBooks,
  outcomeOf,
  type Who,
} from '../support/books';
import { listed, sampleOf, type Listed } from '../support/samples';

let db: Db;
let names = 0;
const newName = (): string => `walker-${String((names += 1))}`;

const staffRoles = [
  'clerk',
  'manager',
  'property',
  'school',
  'custodian',
  'reviewer',
  'auditor',
  'admin',
] as const;
const kinds = ['anonymous', 'signed', 'person', 'member', 'head', ...staffRoles, 'timer'] as const;
type Kind = (typeof kinds)[number];

const becomes: Record<Exclude<Kind, (typeof staffRoles)[number]>, () => Promise<Who>> = {
  anonymous: async () => null,
  signed: async () => newName(),
  person: async () => {
    const name = newName();
    await givenPerson(db, name);
    return name;
  },
  member: async () => {
    const name = newName();
    const household = await givenHousehold(db, { head: newName() });
    await givenMember(db, household.id, name);
    return name;
  },
  head: async () => {
    const name = newName();
    await givenHousehold(db, { head: name });
    return name;
  },
  timer: async () => ({ timer: true }),
};

const somebody = async (kind: Kind): Promise<Who> => {
  const role = staffRoles.find((each) => each === kind);
  if (role === undefined) {
    const found = Object.entries(becomes).find(([each]) => each === kind);
    if (found === undefined) throw new Error(`nobody is ${kind}`);
    return found[1]();
  }
  const name = newName();
  await givenStaff(db, name, { role });
  return name;
};

/** What each kind of caller may stand for. */
const standsFor = (kind: Kind): readonly Role[] => {
  if (kind === 'anonymous') return ['anyone'];
  if (kind === 'timer') return ['anyone', 'timer'];
  if (kind === 'signed') return ['anyone', 'signed'];
  if (kind === 'member') return ['anyone', 'signed', 'person', 'member'];
  if (kind === 'head') return ['anyone', 'signed', 'person', 'member', 'head'];
  return kind === 'person' ? ['anyone', 'signed', 'person'] : ['anyone', 'signed', 'person', kind];
};

const turnedAway = [
  'NOT_SIGNED_IN',
  'CONSENT_NEEDED',
  'NOT_A_MEMBER',
  'HEAD_ONLY',
  'ROLE_NOT_ALLOWED',
  'PERSON_ONLY_NIGHTLY',
];

// A handler may say these for reasons of its own, to somebody whom its door let in.
const ownReasons = (procedure: Listed): readonly string[] => procedure.meta.refusals;

const outcomes = async (procedure: Listed) => {
  const rows: [Kind, boolean][] = [];
  for (const kind of kinds) {
    const caller = callerOf(db, await somebody(kind));
    const reply = await caller.call(procedure.router, procedure.path, sampleOf(procedure));
    const outcome = outcomeOf(reply);
    expect({ kind, outcome }).not.toEqual({ kind, outcome: 'INPUT_INVALID' });
    rows.push([kind, !turnedAway.includes(outcome) || ownReasons(procedure).includes(outcome)]);
  }
  return rows;
};

beforeAll(async () => {
  db = await openBooks();
});
afterAll(() => db.close());

describe('every role and every procedure', () => {
  it.each(listed.map((each) => [`${each.door}.${each.path}`, each] as const))(
    '%s lets in whom it names, and nobody else',
    async (_name, procedure) => {
      const expected = kinds.map((kind) => [
        kind,
        procedure.meta.roles.some((role) => standsFor(kind).includes(role)),
      ]);
      expect(await outcomes(procedure)).toEqual(expected);
    },
  );
});
