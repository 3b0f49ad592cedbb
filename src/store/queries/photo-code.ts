/** The four digits that must stand in a picture. */
import { startOfDay, type Day } from '@kernel/day';
import type { ClaimId, FixtureId, HouseholdId, PersonId, PhotoCodeId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import { drawUntilFree } from './draw';

export type PhotoCode = {
  readonly id: PhotoCodeId;
  readonly household: HouseholdId;
  readonly rule: string;
  readonly fixture: FixtureId | null;
  /** The claim that wants another picture; null: a new one. */
  readonly claim: ClaimId | null;
  readonly digits: string;
  readonly madeAt: Date;
  readonly until: Date;
  readonly isUsed: boolean;
};

const columns = `id, household, rule, fixture, claim, digits, made_at as "madeAt", until,
  used_by is not null as "isUsed"`;

/** A code of this household, locked until the transaction ends. */
export const lockCode = async (
  tx: Tx,
  household: HouseholdId,
  id: PhotoCodeId,
): Promise<PhotoCode | null> => {
  const rows = await tx.query<PhotoCode>(
    `select ${columns} from photo_code where id = $1 and household = $2 for update`,
    [id, household],
  );
  return rows[0] ?? null;
};

/** The codes of a household that still let something through, the newest first. */
export const liveCodes = (books: Query, household: HouseholdId, now: Date) =>
  books.query<PhotoCode>(
    `select ${columns} from photo_code where household = $1 and used_by is null and until > $2
       order by made_at desc, id limit 20`,
    [household, now],
  );

export const codesOn = async (books: Query, household: HouseholdId, day: Day): Promise<number> => {
  const rows = await books.query<{ n: number }>(
    'select count(*)::int as n from photo_code where household = $1 and made_at >= $2',
    [household, startOfDay(day)],
  );
  return rows[0]?.n ?? 0;
};

/** Keeps a code under digits that this household never had; answers the digits. */
export const insertCode = (
  tx: Tx,
  code: Omit<PhotoCode, 'digits' | 'isUsed'> & { readonly person: PersonId },
  draw: () => string,
): Promise<string> =>
  drawUntilFree(tx, 'photo_code_of_household', async () => {
    const rows = await tx.query<{ digits: string }>(
      `insert into photo_code (id, household, person, rule, fixture, claim, digits, made_at, until)
       select $1, $2, $3, $4, $5, $6, $7, $8::timestamptz, $9::timestamptz
         where not exists (select 1 from photo_code where household = $2 and digits = $7)
       returning digits`,
      [
        ...[code.id, code.household, code.person, code.rule, code.fixture, code.claim, draw()],
        ...[code.madeAt, code.until],
      ],
    );
    return rows[0]?.digits ?? null;
  });

export const useCode = (tx: Tx, id: PhotoCodeId, claim: ClaimId) =>
  tx.query('update photo_code set used_by = $2 where id = $1', [id, claim]);

/** Forgets codes that lapsed unused before this instant; answers how many. */
export const forgetCodes = async (tx: Tx, before: Date, limit: number): Promise<number> => {
  const rows = await tx.query(
    `delete from photo_code where id in (select id from photo_code
       where used_by is null and until < $1 order by until limit $2) returning id`,
    [before, limit],
  );
  return rows.length;
};
