/** Printed codes of the places that honour a benefit, and the uses that people keep by them. */
import type { Day } from '@kernel/day';
import type { BenefitPlaceId, BenefitUseId, PersonId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import { drawUntilFree } from './draw';

export type PlaceCode = {
  readonly digits: string;
  readonly place: BenefitPlaceId;
  readonly isBlocked: boolean;
};

/** A code by its digits; `lock` keeps it from being blocked until the transaction ends. */
export const findPlaceCode = async (
  books: Query,
  digits: string,
  lock = false,
): Promise<PlaceCode | null> => {
  const rows = await books.query<PlaceCode>(
    `select digits, place, blocked_at is not null as "isBlocked" from benefit_place_code
       where digits = $1 ${lock ? 'for share' : ''}`,
    [digits],
  );
  return rows[0] ?? null;
};

/** The digits that count at a place now; null where none was made, or the last was blocked. */
export const activeCodeOf = async (books: Query, place: BenefitPlaceId): Promise<string | null> => {
  const rows = await books.query<{ digits: string }>(
    'select digits from benefit_place_code where place = $1 and blocked_at is null',
    [place],
  );
  return rows[0]?.digits ?? null;
};

type Made = { readonly place: BenefitPlaceId; readonly by: PersonId; readonly at: Date };

/** Makes a code under digits that no place ever had; the place must be locked. */
export const insertPlaceCode = (tx: Tx, made: Made, draw: () => string): Promise<string> =>
  drawUntilFree(tx, 'benefit_place_code_pkey', async () => {
    const rows = await tx.query<{ digits: string }>(
      `insert into benefit_place_code (digits, place, made_by, made_at)
       select $1, $2, $3, $4::timestamptz
         where not exists (select 1 from benefit_place_code where digits = $1) returning digits`,
      [draw(), made.place, made.by, made.at],
    );
    return rows[0]?.digits ?? null;
  });

export const blockPlaceCode = (
  tx: Tx,
  blocked: { readonly digits: string; readonly by: PersonId; readonly at: Date },
) =>
  tx.query('update benefit_place_code set blocked_by = $2, blocked_at = $3 where digits = $1', [
    blocked.digits,
    blocked.by,
    blocked.at,
  ]);

type Asked = { readonly person: PersonId; readonly place: BenefitPlaceId };

/** When somebody last used the benefit of a place there, and how often today; kept by whomever. */
export const usesThere = async (
  books: Query,
  { person, place, today }: Asked & { readonly today: Day },
): Promise<{ readonly lastAt: Date | null; readonly today: number }> => {
  const rows = await books.query<{ lastAt: Date | null; today: number }>(
    `select max(u.at) as "lastAt", count(*) filter (where u.day = $3)::int as today
     from benefit_use u where u.person = $1 and u.place = $2
       and u.benefit = (select p.benefit from benefit_place p where p.id = $2)`,
    [person, place, today],
  );
  return rows[0] ?? { lastAt: null, today: 0 };
};

/** Keeps a use that its own person scanned at a place. */
export const keepOwnUse = (
  tx: Tx,
  use: Asked & {
    readonly id: BenefitUseId;
    readonly benefit: string;
    readonly level: string;
    readonly code: string;
    readonly day: Day;
    readonly at: Date;
  },
) =>
  tx.query(
    `insert into benefit_use (id, benefit, level, person, place, code, day, recorded_by, at)
       values ($1, $2, $3, $4, $5, $6, $7, $4, $8)`,
    [use.id, use.benefit, use.level, use.person, use.place, use.code, use.day, use.at],
  );
