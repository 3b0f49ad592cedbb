/** One line of the passbook with everything it came from. */
import type { Day } from '@kernel/day';
import type { FixtureKind } from '@kernel/fixture';
import type { HouseholdId } from '@kernel/ids';
import type { Query } from '../port';
import { stampColumn, type EntryKind, type LineRow, type SourceKind } from './ledger';

export type LineDetail = LineRow & {
  readonly account: HouseholdId;
  readonly actor: string;
  readonly actorCalled: string | null;
  readonly officeName: string | null;
  readonly sourceKind: SourceKind;
  readonly sourceId: string;
  readonly sourceText: string | null;
  /** How many of the household took part; null when the line is of no claim. */
  readonly heads: number | null;
  /** What a picture showed; null when no picture stands behind the line. */
  readonly photographed: {
    readonly kind: FixtureKind | null;
    readonly place: string | null;
  } | null;
  readonly rule: string | null;
  readonly ruleVersion: number | null;
  readonly reason: string | null;
  readonly writtenAt: Date;
  readonly hash: string;
  readonly undoesTitle: string | null;
  readonly undoesAmount: number | null;
  readonly undoneBy: number | null;
  readonly lotExpiresOn: Day | null;
  readonly lotRemaining: number | null;
  readonly kindOfUndone: EntryKind | null;
};

/** What the account's own rows say of a line; on a cluster they lie together on one machine. */
const lineWithItsBook = `select x.*, u.title as "undoesTitle", u.amount as "undoesAmount",
    u.kind as "kindOfUndone", r.seq as "undoneBy", l.expires_on as "lotExpiresOn",
    l.remaining as "lotRemaining", i.title as exchanged
  from entry x
  left join entry u on u.account = x.account and u.seq = x.undoes
  left join entry r on r.account = x.account and r.undoes = x.seq
  left join lot l on l.account = x.account and l.lot = x.seq
  left join redemption d on d.account = x.account and d.entry_seq = x.seq
  left join item i on i.id = d.item
  where x.account = $1 and x.seq = $2`;

/** The line, or null when this account has none of that number. */
export const findLine = async (
  books: Query,
  account: HouseholdId,
  seq: number,
): Promise<LineDetail | null> => {
  const rows = await books.query<LineDetail>(
    `with e as materialized (${lineWithItsBook})
     select e.account, e.seq, e.event_day as day, e.kind, e.title, e.amount, e.after,
       ${stampColumn}, e.undoes, e.place as office, e.actor, e.reason,
       (select s.called from staff s where s.person = e.actor and s.office = e.place limit 1)
         as "actorCalled",
       o.name as "officeName", e.source_kind as "sourceKind", e.source_id as "sourceId",
       case e.source_kind
         when 'claim' then (select coalesce(a.title, '报告：' || p.place,
             (select '记事单 No. ' || regexp_replace(u.slip, '^(.{6})(..)(..)$', '\\1-\\2-\\3')
                from slip_use u where u.claim = c.id),
             (select '水费账单 ' || y.from_month || ' 到 ' || y.until || '，比前一年少 ' || y.percent || '%'
                from yearly_bonus y where y.claim = c.id),
             (select '水效标识 ' || w.grade || ' 级，型号 ' || w.model from claim_label w where w.claim = c.id),
             (select '照片，号码 ' || string_agg(k.digits, '、' order by i.no) from claim_picture i
                join photo_code k on k.id = i.code where i.claim = c.id),
             (select '照片' from reading_picture i where i.claim = c.id),
             (select '班级任务：' || t.class_name from class_join j join class_task t on t.code = j.code
                where j.claim = c.id),
             case when exists (select 1 from rule r where r.id = c.rule and r.version = c.rule_version
               and r.evidence = 'quiz') then '节水问答' end, '网点记分')
           from claim c left join action_code a on a.serial = c.code
           left join leak_report p on p.claim = c.id where c.id = e.source_id)
         when 'redemption' then e.exchanged
         when 'lot' then '第 ' || e.source_id || ' 笔'
       end as "sourceText",
       case e.source_kind when 'claim' then (select c.heads from claim c where c.id = e.source_id)
       end as heads,
       case e.source_kind when 'claim' then (select jsonb_build_object('kind', f.kind, 'place', f.place)
         from claim c join photo_claim p on p.claim = c.id left join fixture f on f.id = c.fixture
         where c.id = e.source_id) end as photographed,
       e.rule, e.rule_version as "ruleVersion", e.written_at as "writtenAt",
       encode(e.hash, 'hex') as hash,
       e."undoesTitle", e."undoesAmount", e."kindOfUndone", e."undoneBy",
       e."undoneBy" is not null as undone, e."lotExpiresOn", e."lotRemaining"
     from e left join office o on o.id = e.place`,
    [account, seq],
  );
  return rows[0] ?? null;
};

export type LotUse = { readonly lot: number; readonly amount: number; readonly expiresOn: Day };

/** Which lots a debit took. */
export const lotUses = (books: Query, account: HouseholdId, seq: number) =>
  books.query<LotUse>(
    `select u.lot, u.amount, l.expires_on as "expiresOn" from lot_use u
       join lot l on l.account = u.account and l.lot = u.lot
       where u.account = $1 and u.seq = $2 order by l.expires_on, u.lot`,
    [account, seq],
  );
