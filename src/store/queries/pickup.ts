/** Redemptions as a desk finds them, and the one write that hands a reserved piece over. */
import type { Redemption } from '@domain/redemption';
import { addDays, type Day } from '@kernel/day';
import type { OfficeId, PersonId, RedemptionId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import { redemptionColumns } from './redemption';
import { moveOf } from './stock';

/** A redemption at a desk, with whoever handed it over. */
export type DeskRedemption = Redemption & {
  readonly collectedAt: Date | null;
  readonly collectorCalled: string | null;
  /** Pieces at the office, those set aside among them. */
  readonly pieces: number;
};

const deskColumns = `${redemptionColumns}, d.collected_at as "collectedAt",
  (select s.called from staff s where s.person = d.collected_by and s.office = d.office limit 1)
    as "collectorCalled", (select s.available + s.reserved from shelf s where s.office = d.office and s.item = d.item) as pieces`;

/** The redemption first, by itself, then its words: on a cluster it lies elsewhere than they do. */
const desk = (which: string): string => `with d as materialized (
    select * from redemption where id = ${which})
  select ${deskColumns} from d join item i on i.id = d.item join office o on o.id = d.office`;

export const findRedemption = async (books: Query, id: string): Promise<DeskRedemption | null> => {
  const rows = await books.query<DeskRedemption>(desk('$1'), [id]);
  return rows[0] ?? null;
};

/** Digits are free again once a reservation has ended; so long an ended one is still found by them. */
const endedDays = 30;

/**
 * By its four digits: the one still reserved at this office, or else the last that had them and moved
 * a piece here within a month. Both are found through what the office has of them.
 */
export const findByPickupCode = async (
  books: Query,
  {
    office,
    code,
    today,
  }: { readonly office: OfficeId; readonly code: string; readonly today: Day },
): Promise<DeskRedemption | null> => {
  const rows = await books.query<DeskRedemption>(
    desk(`coalesce(
       (select id from redemption
         where office = $1 and pickup_code = $2 and status = 'reserved'),
       (select r.id from stock_move m join redemption r on r.id = m.redemption
         where m.office = $1 and m.day >= $3 and r.pickup_code = $2 and r.pickup_code <> '0000'
         order by r.reserved_at desc limit 1))`),
    [office, code, addDays(today, -endedDays)],
  );
  return rows[0] ?? null;
};

/** Hands a reservation over, once; the pieces left, or null when somebody was first or it has ended. */
export const collectReserved = async (
  tx: Tx,
  by: {
    readonly id: RedemptionId;
    readonly clerk: PersonId;
    readonly today: Day;
    readonly at: Date;
  },
): Promise<number | null> => {
  const rows = await tx.query<{ left: number | null }>(
    'select books_collect($1, $2, $3, $4, $5) as "left"',
    [by.id, by.clerk, by.at, by.today, moveOf('collect', by.id)],
  );
  return rows[0]?.left ?? null;
};
