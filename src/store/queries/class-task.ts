/** Class tasks of schools, and the households that joined them. */
import type { ClassTask } from '@domain/class-task';
import type { Day } from '@kernel/day';
import type { ClaimId, HouseholdId, OfficeId, PersonId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import { drawUntilFree } from './draw';
import type { Page } from './page';

export type ClassTaskRow = ClassTask & {
  /** The class code. */
  readonly code: string;
  readonly office: OfficeId;
  readonly officeName: string;
  readonly rule: string;
  readonly className: string;
  readonly task: string;
  readonly countedBy: PersonId | null;
};

const columns = `t.code, t.office, o.name as "officeName", t.rule, t.class_name as "className", t.task,
  t.pupils, t.from_day as "fromDay", t.until_day as "untilDay", t.joined, t.took_part as "tookPart",
  t.counted_by as "countedBy"`;
const source = 'class_task t join office o on o.id = t.office';

export type NewClassTask = Pick<
  ClassTaskRow,
  'office' | 'rule' | 'className' | 'task' | 'pupils' | 'fromDay' | 'untilDay'
> & { readonly openedBy: PersonId; readonly at: Date };

/** Keeps a task under a code that no other ever had; answers the code. */
export const insertClassTask = (tx: Tx, made: NewClassTask, draw: () => string) =>
  drawUntilFree(tx, 'class_task_pkey', async () => {
    const rows = await tx.query<{ code: string }>(
      `insert into class_task (code, office, rule, class_name, task, pupils, from_day, until_day,
         opened_by, opened_at)
       select $1, $2, $3, $4, $5, $6, $7::date, $8::date, $9, $10::timestamptz
         where not exists (select 1 from class_task where code = $1) returning code`,
      [
        ...[draw(), made.office, made.rule, made.className, made.task, made.pupils],
        ...[made.fromDay, made.untilDay, made.openedBy, made.at],
      ],
    );
    return rows[0]?.code ?? null;
  });

/** One class task; `lock` in a transaction that counts it. */
export const findClassTask = async (
  books: Query,
  code: string,
  lock = false,
): Promise<ClassTaskRow | null> => {
  const rows = await books.query<ClassTaskRow>(
    `select ${columns} from ${source} where t.code = $1 ${lock ? 'for update of t' : ''}`,
    [code],
  );
  return rows[0] ?? null;
};

/** How many of a school's tasks may still be counted; two that are opened at once count one after the other. */
export const uncountedTasks = async (tx: Tx, office: OfficeId, since: Day): Promise<number> => {
  await tx.query('select id from office where id = $1 for update', [office]);
  const rows = await tx.query<{ n: number }>(
    `select count(*)::int as n from class_task
       where office = $1 and took_part is null and until_day >= $2`,
    [office, since],
  );
  return rows[0]?.n ?? 0;
};

export type CountedTask = ClassTaskRow & {
  /** Of those joined, how many were paid and how many wait. */
  readonly paid: number;
  readonly waiting: number;
};

const counts = `coalesce(n.paid, 0) as paid, coalesce(n.waiting, 0) as waiting`;
const counting = `left join lateral (select count(*) filter (where c.status = 'approved')::int as paid,
    count(*) filter (where c.status = 'waiting')::int as waiting
  from class_join j join claim c on c.id = j.claim where j.code = t.code) n on true`;

export const findCountedTask = async (books: Query, code: string): Promise<CountedTask | null> => {
  const rows = await books.query<CountedTask>(
    `select ${columns}, ${counts} from ${source} ${counting} where t.code = $1`,
    [code],
  );
  return rows[0] ?? null;
};

/** The tasks of a school, the newest first. */
export const classTasksOf = (books: Query, office: OfficeId, page: Page) =>
  books.query<CountedTask>(
    `select ${columns}, ${counts} from ${source} ${counting} where t.office = $1
       order by t.opened_at desc, t.code limit $2 offset $3`,
    [office, page.limit, page.offset],
  );

export type WatchedTask = CountedTask & {
  readonly openedByCalled: string | null;
  readonly countedByCalled: string | null;
  readonly drawn: number;
  readonly done: number;
  readonly notDone: number;
};

const calledAt = (person: string): string =>
  `(select s.called from staff s where s.person = ${person} and s.office = t.office limit 1)`;

/** The tasks of every school, the newest first, with what a call-back found. */
export const classTasksAll = (books: Query, withDemo: boolean, page: Page) =>
  books.query<WatchedTask>(
    `select ${columns}, ${counts}, ${calledAt('t.opened_by')} as "openedByCalled",
       ${calledAt('t.counted_by')} as "countedByCalled", coalesce(k.drawn, 0) as drawn,
       coalesce(k.done, 0) as done, coalesce(k."notDone", 0) as "notDone"
     from ${source} ${counting}
     left join lateral (select count(*)::int as drawn,
         count(*) filter (where l.result = 'done')::int as done,
         count(*) filter (where l.result = 'not-done')::int as "notDone"
       from class_call l join class_join j on j.claim = l.claim where j.code = t.code) k on true
     where not o.demo or $1 order by t.opened_at desc, t.code limit $2 offset $3`,
    [withDemo, page.limit, page.offset],
  );

/** Takes the next place among the households; null when all are taken or it is counted. Take it last. */
export const takePlace = async (tx: Tx, code: string): Promise<number | null> => {
  const rows = await tx.query<{ no: number }>(
    `update class_task set joined = joined + 1
       where code = $1 and joined < pupils and took_part is null returning joined as no`,
    [code],
  );
  return rows[0]?.no ?? null;
};

/** Keeps a household's joining; false when it joined at the same time from another phone. */
export const insertJoin = async (
  tx: Tx,
  join: {
    readonly claim: ClaimId;
    readonly code: string;
    readonly household: HouseholdId;
    readonly no: number;
    readonly at: Date;
  },
): Promise<boolean> => {
  const rows = await tx.query(
    `insert into class_join (claim, code, household, no, at) values ($1, $2, $3, $4, $5)
       on conflict (code, household) do nothing returning claim`,
    [join.claim, join.code, join.household, join.no, join.at],
  );
  return rows.length > 0;
};

/** What a household's joining came to; null when it did not join. */
export const joinOf = async (books: Query, code: string, household: HouseholdId) => {
  const rows = await books.query<{
    claim: ClaimId;
    status: 'waiting' | 'approved' | 'declined' | 'reversed' | 'withdrawn';
  }>(
    `select j.claim, c.status from class_join j join claim c on c.id = j.claim
       where j.code = $1 and j.household = $2`,
    [code, household],
  );
  return rows[0] ?? null;
};

export type JoinRow = {
  readonly claim: ClaimId;
  readonly household: HouseholdId;
  readonly no: number;
  readonly points: number;
  readonly at: Date;
  /** This person is a member of it. */
  readonly isOwn: boolean;
  readonly isUsable: boolean;
};

const joinColumns = `j.claim, j.household, j.no, c.points, j.at,
  exists (select 1 from member m where m.household = j.household and m.person = $2
    and m.left_at is null) as "isOwn", h.status = 'confirmed' as "isUsable"`;
const joins = `class_join j join claim c on c.id = j.claim join household h on h.id = j.household`;

/** The households of a task that wait, by their accounts; their claims are locked. */
export const lockWaitingJoins = (tx: Tx, code: string, person: PersonId) =>
  tx.query<JoinRow>(
    `select ${joinColumns} from ${joins} where j.code = $1 and c.status = 'waiting'
       order by j.household for update of c`,
    [code, person],
  );

/** What a count left waiting, in the order of joining. */
export const waitingJoins = (books: Query, code: string, person: PersonId, page: Page) =>
  books.query<JoinRow>(
    `select ${joinColumns} from ${joins} where j.code = $1 and c.status = 'waiting'
       order by j.no limit $3 offset $4`,
    [code, person, page.limit, page.offset],
  );

export const countTask = (
  tx: Tx,
  counted: {
    readonly code: string;
    readonly tookPart: number;
    readonly by: PersonId;
    readonly at: Date;
  },
) =>
  tx.query(
    'update class_task set took_part = $2, counted_by = $3, counted_at = $4 where code = $1',
    [counted.code, counted.tookPart, counted.by, counted.at],
  );

/** The task behind a claim; null where the claim is of no class. */
export const taskOfClaim = async (books: Query, claim: ClaimId): Promise<ClassTaskRow | null> => {
  const rows = await books.query<ClassTaskRow>(
    `select ${columns} from ${source} join class_join j on j.code = t.code where j.claim = $1`,
    [claim],
  );
  return rows[0] ?? null;
};

/** Claims that wait for a count that no longer comes, or for a decision after one. */
export const overdueJoins = (
  books: Query,
  before: { readonly day: Day; readonly at: Date },
  limit: number,
) =>
  books.query<{ claim: ClaimId; isCounted: boolean }>(
    `select j.claim, t.took_part is not null as "isCounted" from ${joins}
       join class_task t on t.code = j.code
       where c.status = 'waiting' and case when t.took_part is null then t.until_day < $1
         else t.counted_at < $2 end
       order by j.claim limit $3`,
    [before.day, before.at, limit],
  );
