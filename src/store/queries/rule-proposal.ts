/** Changes of the rule book: proposed by one person, decided by another, and what became of them. */
import type { Rule, RuleTerms } from '@domain/earning';
import type { Day } from '@kernel/day';
import type { OfficeId, PersonId, ProposalId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import { isDuplicate } from '../retry';
import { ruleColumns } from './earning';
import type { Page } from './page';

const written = `id, version, effective_from, effective_until, title, act, icon, evidence, points,
  credit, times_day, times_month, times_ever, per_fixture, heads_max, checkers, by_desk, lot_years,
  clause, source, is_default, proposal`;

const rowOf = (rule: Rule, proposal: ProposalId) => ({
  ...{ id: rule.id, version: rule.version, proposal, is_default: rule.isDefault },
  ...{ effective_from: rule.effectiveFrom, effective_until: rule.effectiveUntil },
  ...{ title: rule.title, act: rule.act, icon: rule.icon, evidence: rule.evidence },
  ...{ points: rule.points, credit: rule.credit, times_day: rule.timesDay },
  ...{ times_month: rule.timesMonth, times_ever: rule.timesEver, per_fixture: rule.perFixture },
  ...{ heads_max: rule.headsMax, checkers: rule.checkers, by_desk: rule.byDesk },
  ...{ lot_years: rule.lotYears, clause: rule.clause, source: rule.source },
});

export type NewProposal = {
  readonly proposal: ProposalId;
  readonly rule: Rule;
  readonly reason: string;
  readonly office: OfficeId;
  readonly by: PersonId;
  readonly at: Date;
};

/** Keeps a proposal; false when the rule has one that waits already. */
export const insertProposal = async (tx: Tx, made: NewProposal): Promise<boolean> => {
  try {
    await tx.query(
      `insert into rule_proposal (${written}, reason, office, proposed_by, proposed_at, status)
       select ${written}, $2, $3, $4, $5, 'proposed'
         from jsonb_populate_record(null::rule_proposal, $1::jsonb)`,
      [
        JSON.stringify(rowOf(made.rule, made.proposal)),
        ...[made.reason, made.office, made.by, made.at],
      ],
    );
    return true;
  } catch (cause) {
    if (isDuplicate(cause, 'rule_proposal_open')) return false;
    throw cause;
  }
};

export type ProposalStatus = 'proposed' | 'approved' | 'declined' | 'withdrawn';
export type LockedProposal = Rule & {
  readonly proposedBy: PersonId;
  readonly status: ProposalStatus;
};

/** A proposal, locked until this transaction ends; null when there is none. */
export const lockProposal = async (
  tx: Tx,
  proposal: ProposalId,
): Promise<LockedProposal | null> => {
  const rows = await tx.query<LockedProposal>(
    `select ${ruleColumns}, r.proposed_by as "proposedBy", r.status
       from rule_proposal r where r.proposal = $1 for update`,
    [proposal],
  );
  return rows[0] ?? null;
};

type Decided = {
  readonly proposal: ProposalId;
  readonly by: PersonId;
  readonly at: Date;
  readonly answer: string | null;
};

/** The proposal becomes the next version of its rule, word for word. */
export const approveProposal = (tx: Tx, { proposal, by, at, answer }: Decided) =>
  tx.query(
    `with approved as (
       update rule_proposal set status = 'approved', decided_by = $2, decided_at = $3, answer = $4
         where proposal = $1 returning *
     ) insert into rule (${written}) select ${written} from approved`,
    [proposal, by, at, answer],
  );

export const closeProposal = (
  tx: Tx,
  { proposal, by, at, answer, status }: Decided & { readonly status: 'declined' | 'withdrawn' },
) =>
  tx.query(
    `update rule_proposal set status = $5, decided_by = $2, decided_at = $3, answer = $4
       where proposal = $1`,
    [proposal, by, at, answer, status],
  );

/** How somebody of the bureau is called at the office where the proposal was made. */
const calledOf = (person: string) =>
  `(select s.called from staff s where s.person = ${person} and s.office = p.office limit 1)`;

export type ProposalRow = RuleTerms & {
  readonly proposal: ProposalId;
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  readonly status: ProposalStatus;
  readonly proposedBy: PersonId;
  readonly proposedCalled: string | null;
  readonly proposedAt: Date;
  readonly decidedCalled: string | null;
  readonly decidedAt: Date | null;
  readonly answer: string | null;
  /** The version it would follow; null for a new rule. */
  readonly base: Rule | null;
};

/** Proposals that wait, the oldest first, or those that were decided, the newest first. */
export const proposalsOf = (
  books: Query,
  asked: Page & { readonly isOpen: boolean },
): Promise<ProposalRow[]> =>
  books.query<ProposalRow>(
    `select ${ruleColumns.replaceAll('r.', 'p.')}, p.proposal, p.reason, p.status,
       p.proposed_by as "proposedBy", ${calledOf('p.proposed_by')} as "proposedCalled",
       p.proposed_at as "proposedAt", ${calledOf('p.decided_by')} as "decidedCalled",
       p.decided_at as "decidedAt", p.answer,
       (select to_jsonb(b) from (select ${ruleColumns} from rule r
          where r.id = p.id and r.version = p.version - 1) b) as base
     from rule_proposal p where (p.status = 'proposed') = $1
     order by case when $1 then p.proposed_at end, p.decided_at desc, p.proposal
     limit $2 offset $3`,
    [asked.isOpen, asked.limit, asked.offset],
  );

export type VersionRow = Rule & {
  /** Its last day: its own, or the day before the next version begins; null when neither is set. */
  readonly endsOn: Day | null;
  readonly reason: string | null;
  readonly proposedCalled: string | null;
  readonly approvedCalled: string | null;
  readonly approvedAt: Date | null;
};

/** The versions of a rule, the newest first; those from the seeds name nobody. */
export const versionsOf = (books: Query, asked: Page & { readonly rule: string }) =>
  books.query<VersionRow>(
    `select ${ruleColumns},
       least(r.effective_until, lead(r.effective_from) over (order by r.version) - 1) as "endsOn",
       p.reason, ${calledOf('p.proposed_by')} as "proposedCalled",
       ${calledOf('p.decided_by')} as "approvedCalled", p.decided_at as "approvedAt"
     from rule r left join rule_proposal p on p.proposal = r.proposal
     where r.id = $1 order by r.version desc limit $2 offset $3`,
    [asked.rule, asked.limit, asked.offset],
  );

export type ListedRule = Rule & {
  readonly next: (Pick<Rule, 'version' | 'points'> & { readonly effectiveFrom: Day }) | null;
  readonly waiting: ProposalId | null;
};

/** Every rule in the version that has begun last, or in its first one when none has. */
export const listedRules = (books: Query, asked: Page & { readonly today: Day }) =>
  books.query<ListedRule>(
    `select ${ruleColumns},
       (select jsonb_build_object('version', n.version, 'points', n.points,
          'effectiveFrom', n.effective_from)
          from rule n where n.id = r.id and n.version = r.version + 1) as next,
       (select p.proposal from rule_proposal p
          where p.id = r.id and p.status = 'proposed') as waiting
     from rule r where r.version = (select coalesce(
         max(o.version) filter (where o.effective_from <= $1), 1) from rule o where o.id = r.id)
     order by r.points, r.id limit $2 offset $3`,
    [asked.today, asked.limit, asked.offset],
  );

/** How many proposals wait for a second person. */
export const countWaiting = async (books: Query): Promise<number> => {
  const rows = await books.query<{ waiting: number }>(
    `select count(*)::int as waiting from rule_proposal where status = 'proposed'`,
  );
  return rows[0]?.waiting ?? 0;
};
