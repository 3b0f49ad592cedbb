/** Claims as they were made, by household, for judging them by other terms of a rule. */
import type { PastClaim } from '@domain/earning';
import type { Day } from '@kernel/day';
import type { HouseholdId } from '@kernel/ids';
import type { Query } from '../port';

export type PastHome = {
  readonly household: HouseholdId;
  /** Claims of the rule before the first of `claims`. */
  readonly everBefore: number;
  readonly claims: readonly PastClaim[];
};

export type PastAsked = {
  readonly rule: string;
  /** Posts from this day on are judged … */
  readonly from: Day;
  /** … and those before it are told from the first of its month on, for the caps. */
  readonly monthStart: Day;
  readonly until: Day;
};

/**
 * The next `limit` households after `after` with a post of the rule in these days, each with all its
 * claims in the order in which they were made.
 */
export const pastHomes = async (
  books: Query,
  asked: PastAsked,
  page: { readonly after: string; readonly limit: number },
): Promise<readonly PastHome[]> =>
  books.query<PastHome>(
    `with homes as (
       select household from claim where rule = $1 and status = 'approved'
         and day between $2 and $4 and household > $5
         group by household order by household limit $6
     )
     select h.household,
       (select count(*)::int from claim e where e.household = h.household and e.rule = $1
          and e.day < $3 and e.status in ('waiting', 'approved')) as "everBefore",
       (select jsonb_agg(jsonb_build_object('day', c.day, 'points', c.points, 'heads', c.heads,
            'hasFixture', c.fixture is not null, 'isOfRule', c.rule = $1,
            'isPosted', c.rule = $1 and c.status = 'approved' and c.day >= $2)
          order by c.day, c.made_at, c.id)
        from claim c where c.household = h.household and c.day between $3 and $4
          and c.status in ('waiting', 'approved')) as claims
     from homes h order by h.household`,
    [asked.rule, asked.from, asked.monthStart, asked.until, page.after, page.limit],
  );
