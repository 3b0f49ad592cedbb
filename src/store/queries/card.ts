/** Printed cards: a serial that stands for a household, one in use at a time. */
import type { HouseholdId, OfficeId, PersonId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import { drawUntilFree } from './draw';

export type CardRow = { readonly serial: string; readonly status: 'active' | 'blocked' };

/** The card in use, or else the last one; null when none was ever issued. */
export const cardOf = async (books: Query, household: HouseholdId): Promise<CardRow | null> => {
  const rows = await books.query<CardRow>(
    `select serial, status from card where household = $1
       order by (status = 'active') desc, issued_at desc, serial limit 1`,
    [household],
  );
  return rows[0] ?? null;
};

export type NewCard = {
  readonly household: HouseholdId;
  readonly by: PersonId;
  readonly office: OfficeId;
  readonly at: Date;
};

export type IssuedCard = { readonly serial: string; readonly passbookNo: string };

/** Issues a card under a serial that no other has; a second in use breaks `card_one_active`. */
export const insertCard = (tx: Tx, card: NewCard, drawSerial: () => string): Promise<IssuedCard> =>
  drawUntilFree(tx, 'card_pkey', async () => {
    const rows = await tx.query<IssuedCard>(
      `insert into card (serial, household, status, issued_by, office, issued_at)
       select $1, $2, 'active', $3, $4, $5::timestamptz
         where not exists (select 1 from card where serial = $1)
         returning serial, (select h.passbook_no from household h where h.id = card.household)
           as "passbookNo"`,
      [drawSerial(), card.household, card.by, card.office, card.at],
    );
    return rows[0] ?? null;
  });

/** Blocks the card in use; null when there is none. */
export const blockActive = async (
  tx: Tx,
  household: HouseholdId,
  at: Date,
): Promise<string | null> => {
  const rows = await tx.query<{ serial: string }>(
    `update card set status = 'blocked', blocked_at = $2
       where household = $1 and status = 'active' returning serial`,
    [household, at],
  );
  return rows[0]?.serial ?? null;
};

export const linkReplaced = (tx: Tx, old: string, serial: string) =>
  tx.query('update card set replaced_by = $2 where serial = $1', [old, serial]);

export type BlockedFrom = {
  /** Blocked after this instant, or in it under a later serial. */
  readonly after: { readonly at: Date; readonly serial: string };
  /** Cards issued before are left out. */
  readonly issuedFrom: Date;
  readonly most: number;
};
export type BlockedCard = { readonly serial: string; readonly blockedAt: Date };

/** Blocked cards in the order in which they were blocked (index `card_by_blocked`). */
export const blockedFrom = (books: Query, { after, issuedFrom, most }: BlockedFrom) =>
  books.query<BlockedCard>(
    `select serial, blocked_at as "blockedAt" from card
       where status = 'blocked' and (blocked_at, serial) > ($1::timestamptz, $2)
         and issued_at >= $3::timestamptz
       order by blocked_at, serial limit $4`,
    [after.at, after.serial, issuedFrom, most],
  );
