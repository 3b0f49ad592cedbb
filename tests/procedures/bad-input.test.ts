/** Every field of every procedure is given what it must not take; nothing is written by it. */
import type { AnyRouter } from '@trpc/server';
import { refusalCodes } from '@kernel/refusal';
import type { Db } from '@store/port';
import { disagreements } from '../store/ledger-steps';
import {
  callerOf,
  givenHousehold,
  givenStaff,
  openBooks,
  outcomeOf,
  valueOf,
  type Who,
} from '../support/books';
import { listed, sampleOf, type Listed } from '../support/samples';
import { residentRouter } from '@procedures/resident/router';

const wrong: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['null', null],
  ['a list', [1]],
  ['an object', { a: 1 }],
  ['a huge number', 1e308],
  ['a negative number', -1],
  ['a fraction', 1.5],
  ['an empty text', ''],
  ['a megabyte', 'x'.repeat(1_048_576)],
  ['SQL', "'; drop table entry; --"],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['a control character', 'a\u0000b'],
];

let db: Db;
let head: Who;
let staff: Readonly<Record<string, Who>>;

const tables = async (): Promise<string> => {
  const rows = await db.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'
       order by 1`,
  );
  const counts: string[] = [];
  for (const { name } of rows) {
    const [row] = await db.query<{ n: number }>(`select count(*)::int as n from ${name}`);
    counts.push(`${name} ${String(row?.n)}`);
  }
  return counts.join('\n');
};

const admittedTo = ({ meta }: Listed): Who => {
  if (meta.roles.includes('timer')) return { timer: true };
  const role = meta.roles.find((each) => staff[each] !== undefined);
  return role === undefined ? head : (staff[role] ?? head);
};

beforeAll(async () => {
  db = await openBooks();
  head = 'bad-head';
  await givenHousehold(db, { head: 'bad-head' });
  const roles = ['clerk', 'manager', 'auditor', 'reviewer', 'admin', 'school'];
  for (const role of roles) await givenStaff(db, `bad-${role}`, { role });
  staff = Object.fromEntries(roles.map((role) => [role, `bad-${role}`]));
});
afterAll(() => db.close());

describe('bad input', () => {
  it.each(listed.map((each) => [`${each.door}.${each.path}`, each] as const))(
    '%s refuses every wrong field with a code and a sentence, and writes nothing',
    async (_name, procedure) => {
      const before = await tables();
      const caller = callerOf(db, admittedTo(procedure));
      const good = sampleOf(procedure);
      const ask = (input: object) => caller.call(procedure.router, procedure.path, input);
      expect(outcomeOf(await ask({ ...good, points: 1_000_000 }))).toBe('INPUT_INVALID');
      for (const field of Object.keys(procedure.entries)) {
        const inWords: typeof wrong = typeof good[field] === 'number' ? [['words', '7']] : [];
        for (const [what, value] of [...wrong, ...inWords]) {
          const input = { ...good, [field]: value };
          // An optional field may be left out, and an optional search may be empty.
          const isOptional = procedure.entries[field]?.type === 'optional';
          if (isOptional && (value === undefined || value === '')) continue;
          const reply = await ask(input);
          expect({ field, what, ok: reply.ok }).toEqual({ field, what, ok: false });
          expect(refusalCodes).toContain(outcomeOf(reply));
        }
      }
      expect(await tables()).toBe(before);
    },
  );

  it('an unknown procedure is a refusal too', async () => {
    const router: AnyRouter = residentRouter;
    for (const path of ['nothing', '__proto__', 'constructor', 'toString', '']) {
      const reply = await callerOf(db, head).call(router, path);
      expect(outcomeOf(reply)).toBe('PROCEDURE_UNKNOWN');
    }
  });

  it('the next good request works, and the books agree', async () => {
    const reply = await callerOf(db, head).call(residentRouter, 'passbook');
    expect(valueOf(reply).numbers).toEqual({ usable: 0, waiting: 0, held: 0 });
    expect(await disagreements(db)).toEqual([]);
  });
});
