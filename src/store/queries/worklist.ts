/** What waits for an office, and the lines of its day. */
import type { Day } from '@kernel/day';
import type { HouseholdId, OfficeId, PersonId, PictureId } from '@kernel/ids';
import type { Query } from '../port';
import { elsewhereOfLabel } from './label';
import type { EntryKind } from './ledger';

export const worklistKinds = ['claims', 'archives', 'reversals', 'questions', 'pickups'] as const;
export type WorklistKind = (typeof worklistKinds)[number];

/** One thing that waits; `due` is a day or an instant as text, empty where none is promised. */
export type WaitingRow = {
  readonly id: string;
  readonly at: Date;
  readonly due: string | null;
  readonly account: HouseholdId;
  readonly passbookNo: string;
  readonly called: string | null;
  readonly estate: string;
  readonly building: string;
  readonly title: string;
  readonly points: number | null;
  readonly detail: string | null;
  readonly mine: boolean;
  readonly seq: number | null;
  /** A claim that shows a picture: it is looked at before it is decided. */
  readonly isPhoto: boolean;
  /** Of the meter, where somebody took one with a reading. */
  readonly picture: PictureId | null;
  /** The book of the line that an objection is about. */
  readonly book: 'points' | 'credit';
  /** An objection whose correction waits for a second person. */
  readonly isProposed: boolean;
};

const noPicture = 'null::text as picture';
const ofThePassbook = `'points' as book, false as "isProposed"`;

const household = `h.id as account, h.passbook_no as "passbookNo", h.estate, h.building,
  coalesce((select p.called from member m join person p on p.id = m.person
    where m.household = h.id and m.role = 'head' and m.left_at is null), h.contact_called) as called`;

const sql: Record<WorklistKind, string> = {
  claims: `select c.id, c.made_at as at, p.due_day::text as due, ${household}, r.title, c.points,
      coalesce(a.title, g.note, p.note,
        (select '凭记事单 No. ' || regexp_replace(u.slip, '^(.{6})(..)(..)$', '\\1-\\2-\\3') || '，'
           || c.day || ' 做的' from slip_use u where u.claim = c.id),
        (select '没有手机的一户，同事看过' || f.place || '的实物' || coalesce(
             (select '、标识和小票：' || w.grade || ' 级'
                || coalesce('，' || w.standard_year || ' 年标准', '') || '，型号 ' || w.model
                || coalesce('，另有 ' || nullif(${elsewhereOfLabel}, 0) || ' 户交过同一个码', '')
              from claim_label w where w.claim = c.id), '') || '，再看一次' from fixture f
           where f.id = c.fixture and p.claim is null)) as detail,
      c.made_by = $2 or exists (select 1 from member m where m.household = c.household
        and m.person = $2 and m.left_at is null) as mine,
      null::bigint as seq, p.claim is not null as "isPhoto", m.picture,
      ${ofThePassbook}
    from claim c join household h on h.id = c.household
    join rule r on r.id = c.rule and r.version = c.rule_version
    left join action_code a on a.serial = c.code
    left join reading g on g.claim = c.id
    left join photo_claim p on p.claim = c.id
    left join reading_picture m on m.claim = c.id
    where c.office = $1 and c.status = 'waiting' and p.awaits is distinct from 'household'
      and not exists (select 1 from class_join j where j.claim = c.id)
    order by c.made_at, c.id`,
  archives: `select h.id, h.opened_at as at, null as due, ${household}, '新开存折' as title,
      null::int as points, h.people || ' 口人' as detail, h.opened_by = $2 as mine,
      null::bigint as seq, false as "isPhoto", ${noPicture}, ${ofThePassbook}
    from household h where h.office = $1 and h.status = 'waiting' order by h.opened_at, h.id`,
  reversals: `select v.id, v.asked_at as at, null as due, ${household}, e.title,
      e.amount::int as points, v.reason as detail, v.asked_by = $2 as mine, v.seq,
      false as "isPhoto", ${noPicture}, ${ofThePassbook}
    from reversal v join household h on h.id = v.account
    join entry e on e.account = v.account and e.seq = v.seq
    where v.office = $1 and v.status = 'waiting' order by v.asked_at, v.id`,
  questions: `select q.id, q.asked_at as at, q.due_day::text as due, ${household},
      coalesce(e.title, c.title) as title, coalesce(e.amount, c.amount)::int as points,
      q.text as detail, k.asked_by is not distinct from $2 as mine,
      coalesce(q.seq, q.credit_seq) as seq, false as "isPhoto", ${noPicture},
      case when q.seq is null then 'credit' else 'points' end as book,
      k.id is not null as "isProposed"
    from question q join household h on h.id = q.account
    left join entry e on e.account = q.account and e.seq = q.seq
    left join credit_entry c on c.person = q.credit_person and c.seq = q.credit_seq
    left join credit_correction k on k.question = q.id and k.status = 'waiting'
    where q.office = $1 and q.answered_at is null order by q.due_day, q.id`,
  pickups: `select d.id, d.reserved_at as at, to_char(d.deadline at time zone 'UTC',
        'YYYY-MM-DD"T"HH24:MI:SS"Z"') as due, ${household}, i.title, d.points,
      null as detail, false as mine, d.entry_seq as seq,
      false as "isPhoto", ${noPicture}, ${ofThePassbook}
    from redemption d join household h on h.id = d.account join item i on i.id = d.item
    where d.office = $1 and d.status = 'reserved' order by d.deadline, d.id`,
};

export const waitingAt = (
  books: Query,
  kind: WorklistKind,
  where: {
    readonly office: OfficeId;
    readonly person: PersonId;
    readonly offset: number;
    readonly limit: number;
  },
) =>
  books.query<WaitingRow>(
    `select w.* from (${sql[kind]}) w limit ${String(where.limit)} offset ${String(where.offset)}`,
    // Only some of the lists ask whose work it is; a parameter that is not used has no type.
    sql[kind].includes('$2') ? [where.office, where.person] : [where.office],
  );

export type DayLineRow = {
  readonly at: Date;
  readonly day: Day;
  readonly account: HouseholdId;
  readonly seq: number;
  readonly passbookNo: string;
  readonly called: string | null;
  readonly kind: EntryKind;
  readonly title: string;
  readonly amount: number;
  readonly after: number;
  readonly rule: string | null;
  readonly ruleVersion: number | null;
  readonly actor: string | null;
  readonly reason: string | null;
};

/** The lines an office wrote on a day, in the order of writing. */
export const dayLinesOf = (
  books: Query,
  where: {
    readonly office: OfficeId;
    readonly day: Day;
    readonly offset: number;
    readonly limit: number;
  },
) =>
  books.query<DayLineRow>(
    `select e.written_at as at, e.event_day as day, e.account, e.seq, e.kind, e.title, e.amount,
       e.after, e.rule, e.rule_version as "ruleVersion", e.reason,
       (select s.called from staff s where s.person = e.actor and s.office = e.place limit 1)
         as actor, ${household}
     from entry e join household h on h.id = e.account
     where e.place = $1 and e.event_day = $2 order by e.written_at, e.account, e.seq
     limit $3 offset $4`,
    [where.office, where.day, where.limit, where.offset],
  );

export type DayTotals = { readonly lines: number; readonly in: number; readonly out: number };

export const dayTotalsOf = async (books: Query, office: OfficeId, day: Day): Promise<DayTotals> => {
  const rows = await books.query<DayTotals>(
    `select count(*)::int as lines,
       coalesce(sum(amount) filter (where amount > 0), 0)::bigint as "in",
       coalesce(-sum(amount) filter (where amount < 0), 0)::bigint as out
     from entry where place = $1 and event_day = $2`,
    [office, day],
  );
  return rows[0] ?? { lines: 0, in: 0, out: 0 };
};
