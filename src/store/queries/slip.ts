/** Numbered paper slips: the blocks an office printed, and what each slip stands behind. */
import type { SlipState } from '@domain/slip';
import type { Day } from '@kernel/day';
import type { ClaimId, OfficeId, PersonId } from '@kernel/ids';
import { slipSerial } from '@kernel/slip-no';
import type { Query, Tx } from '../port';
import { drawUntilFree } from './draw';
import type { Page } from './page';

export type NewBlock = {
  readonly office: OfficeId;
  readonly rule: string | null;
  readonly slips: number;
  readonly by: PersonId;
  readonly day: Day;
  readonly at: Date;
};

/** Keeps a block with its slips under a number that no other has; answers the number. */
export const insertBlock = async (
  tx: Tx,
  block: NewBlock,
  drawNo: () => string,
): Promise<string> => {
  const no = await drawUntilFree(tx, 'slip_block_pkey', async () => {
    const rows = await tx.query<{ no: string }>(
      `insert into slip_block (no, office, rule, slips, printed_by, printed_day, printed_at)
       select $1, $2, $3, $4::int, $5, $6::date, $7::timestamptz
         where not exists (select 1 from slip_block where no = $1) returning no`,
      [drawNo(), block.office, block.rule, block.slips, block.by, block.day, block.at],
    );
    return rows[0]?.no ?? null;
  });
  const serials = Array.from({ length: block.slips }, (_, at) => slipSerial(no, at + 1));
  await tx.query(
    `insert into slip (serial, block, place)
       select serial, $1, place from jsonb_array_elements_text($2::jsonb)
         with ordinality as s(serial, place)`,
    [no, JSON.stringify(serials)],
  );
  return no;
};

const state = `case when s.voided_at is not null then 'void'
  when c.status = 'waiting' then 'waiting' when c.status = 'approved' then 'used' else 'open' end`;
const blockColumns = `b.no, b.office, b.rule, b.slips, b.printed_day as "printedDay",
  (select r.title from rule r where r.id = b.rule and r.effective_from <= b.printed_day
     order by r.version desc limit 1) as title,
  (select r.act from rule r where r.id = b.rule and r.effective_from <= b.printed_day
     order by r.version desc limit 1) as act,
  (select t.called from staff t where t.person = b.printed_by and t.office = b.office limit 1)
    as "byCalled"`;

export type BlockRow = {
  readonly no: string;
  readonly office: OfficeId;
  readonly rule: string | null;
  readonly slips: number;
  readonly printedDay: Day;
  /** The printed act, as the rule called it on the day of printing. */
  readonly title: string | null;
  readonly act: string | null;
  readonly byCalled: string | null;
};
export type CountedBlock = BlockRow & {
  readonly open: number;
  readonly waiting: number;
  readonly used: number;
  readonly voided: number;
};

/** The blocks of an office, the newest first, with how many of each are used, waiting, void and open. */
export const blocksOf = (books: Query, office: OfficeId, page: Page) =>
  books.query<CountedBlock>(
    `select ${blockColumns}, n.open, n.waiting, n.used, n.voided
     from (select * from slip_block where office = $1
         order by printed_at desc, no limit $2 offset $3) b
     cross join lateral (select
         count(*) filter (where k.state = 'open')::int as open,
         count(*) filter (where k.state = 'waiting')::int as waiting,
         count(*) filter (where k.state = 'used')::int as used,
         count(*) filter (where k.state = 'void')::int as voided
       from (select ${state} as state from slip s left join claim c on c.id = s.claim
         where s.block = b.no) k) n
     order by b.printed_at desc, b.no`,
    [office, page.limit, page.offset],
  );

export const findBlock = async (books: Query, no: string): Promise<BlockRow | null> => {
  const rows = await books.query<BlockRow>(
    `select ${blockColumns} from slip_block b where b.no = $1`,
    [no],
  );
  return rows[0] ?? null;
};

export type SlipRow = {
  readonly serial: string;
  readonly place: number;
  readonly state: SlipState;
  /** The day of the act that it stands behind. */
  readonly usedDay: Day | null;
  readonly voidReason: string | null;
};

/** The slips of a block in their order; sixty at most. */
export const slipsOf = (books: Query, block: string) =>
  books.query<SlipRow>(
    `select s.serial, s.place, ${state} as state,
       case when c.status in ('waiting', 'approved') then c.day end as "usedDay",
       s.void_reason as "voidReason"
     from slip s left join claim c on c.id = s.claim where s.block = $1 order by s.place`,
    [block],
  );

export type FoundSlip = SlipRow & BlockRow & { readonly officeName: string };

/** One slip with its block; locked when a decision rests on it. */
export const findSlip = async (
  books: Query,
  serial: string,
  lock = false,
): Promise<FoundSlip | null> => {
  if (lock) await books.query('select 1 from slip where serial = $1 for update', [serial]);
  const rows = await books.query<FoundSlip>(
    `select s.serial, s.place, ${state} as state,
       case when c.status in ('waiting', 'approved') then c.day end as "usedDay",
       s.void_reason as "voidReason", ${blockColumns}, o.name as "officeName"
     from slip s join slip_block b on b.no = s.block join office o on o.id = b.office
       left join claim c on c.id = s.claim where s.serial = $1`,
    [serial],
  );
  return rows[0] ?? null;
};

/** Puts a claim behind its slip; the database refuses it where another stands on it. */
export const useSlip = async (
  tx: Tx,
  use: {
    readonly claim: ClaimId;
    readonly slip: string;
    readonly office: OfficeId;
    readonly day: Day;
    readonly by: PersonId;
    readonly at: Date;
  },
): Promise<void> => {
  await tx.query('update slip set claim = $2 where serial = $1', [use.slip, use.claim]);
  await tx.query(
    `insert into slip_use (claim, slip, office, day, by_person, at)
       values ($1, $2, $3, $4, $5, $6)`,
    [use.claim, use.slip, use.office, use.day, use.by, use.at],
  );
};

/** Makes open slips of a block void, one or all; answers how many. */
export const voidOpen = async (
  tx: Tx,
  lost: {
    readonly block: string;
    readonly serial: string | null;
    readonly reason: string;
    readonly by: PersonId;
    readonly at: Date;
  },
): Promise<number> => {
  await tx.query('select 1 from slip where block = $1 order by place for update', [lost.block]);
  const rows = await tx.query(
    `update slip s set void_reason = $3, voided_by = $4, voided_at = $5
       where s.block = $1 and ($2::text is null or s.serial = $2) and s.voided_at is null
         and not exists (select 1 from claim c where c.id = s.claim
           and c.status in ('waiting', 'approved')) returning 1`,
    [lost.block, lost.serial, lost.reason, lost.by, lost.at],
  );
  return rows.length;
};

/** Slips that an office took on a day, whether they are booked or wait for a second person. */
export const slipsTaken = async (books: Query, office: OfficeId, day: Day): Promise<number> => {
  const rows = await books.query<{ taken: number }>(
    'select count(*)::int as taken from slip_use where office = $1 and day = $2',
    [office, day],
  );
  return rows[0]?.taken ?? 0;
};
