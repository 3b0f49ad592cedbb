/**
 * Settling a billing period: every confirmed household whose bill of that month was read, and not
 * estimated, is given what the rule gives for a reading. One statement a chunk: claim, line, lot and
 * balance, whole or not at all; a household that has this rule's claim of that period, or of this
 * calendar month by another way, is passed over, so a run broken off anywhere is run again.
 */
import type { Day, Month } from '@kernel/day';
import type { HouseholdId, PersonId } from '@kernel/ids';
import type { Query, Tx } from '../port';

/** What each household of a chunk is given, and by whom. */
export type SettleTerms = {
  readonly rule: { readonly id: string; readonly version: number; readonly title: string };
  readonly points: number;
  readonly month: Month;
  readonly day: Day;
  readonly at: Date;
  readonly expiresOn: Day;
  readonly by: PersonId;
};
export type ChunkPage = { readonly after: string; readonly limit: number };
export type Chunk = {
  /** The last household looked at; null when none is left. */
  readonly last: HouseholdId | null;
  readonly settled: number;
};

/** How many households have a bill of the month, estimated ones too: as many as will be looked at. */
export const countBilled = async (books: Query, month: Month): Promise<number> => {
  const rows = await books.query<{ households: number }>(
    'select count(distinct household)::int as households from bill_line where month = $1',
    [month],
  );
  return rows[0]?.households ?? 0;
};

/** Settles the next `limit` households after `after`, in the order of their ids. */
export const settleChunk = async (tx: Tx, terms: SettleTerms, page: ChunkPage): Promise<Chunk> => {
  const { rule, points, month, day, at, expiresOn, by } = terms;
  const rows = await tx.query<{ last: HouseholdId | null; settled: number }>(
    `with looked as materialized (
       select distinct household from bill_line
       where month = $2::text and household > $3::text order by household limit $4::int
     ), due as materialized (
       -- Offset 0: each is found by its key. A join would read the tables from their first household on,
       -- in every chunk once more.
       select h.id as household, h.office, named.claim
       from looked l
       cross join lateral (
         select id, office, status from household where id = l.household offset 0) h
       -- The same household, rule and month make the same claim, so it is written once.
       cross join lateral (select 'cl_' || substr(encode(sha256(convert_to(
         concat_ws('/', 'settle', $1::text, $2::text, h.id), 'UTF8')), 'hex'), 1, 32) as claim) named
       where h.status = 'confirmed'
         and exists (select 1 from bill b
           where b.household = h.id and b.month = $2::text and not b.estimated offset 0)
         and not exists (select 1 from claim c where c.id = named.claim offset 0)
         and not exists (select 1 from claim c where c.household = h.id and c.rule = $1::text
           and c.day >= date_trunc('month', $9::date) and c.status in ('waiting', 'approved') offset 0)
     ), lines as (
       insert into entry (account, kind, amount, source_kind, source_id, rule, rule_version, title,
         actor, key, event_day, written_at, expires_on)
       select household, 'earn', $5::int, 'claim', claim, $1::text, $6::int, $7::text, $8::text, 'claim:' || claim,
         $9::date, $10::timestamptz, $11::date
       from due order by household
       returning account, seq
     ), claims as (
       insert into claim (id, household, rule, rule_version, office, day, points, credit, status,
         entry_seq, made_by, made_at)
       select d.claim, d.household, $1::text, $6::int, d.office, $9::date, $5::int, 0, 'approved', l.seq, $8::text,
         $10::timestamptz
       from due d join lines l on l.account = d.household
       returning 1
     )
     select (select max(household) from looked) as last, (select count(*) from claims)::int as settled`,
    [
      ...[rule.id, month, page.after, page.limit, points, rule.version],
      ...[`${rule.title}（${month}）`, by, day, at, expiresOn],
    ],
  );
  return rows[0] ?? { last: null, settled: 0 };
};
