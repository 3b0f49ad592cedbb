/** Looks: every time staff opened a household's card, or acted on its archive, with the reason. */
import type { HouseholdId, OfficeId, PersonId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import type { Page } from './page';

export type NewLook = {
  readonly household: HouseholdId;
  readonly person: PersonId;
  readonly office: OfficeId;
  readonly reason: string;
  readonly request: string;
  readonly at: Date;
};

/** Keeps a look. Two by one person in one instant are kept a millisecond apart, so that both stay. */
export const insertLook = (tx: Tx, look: NewLook) =>
  tx.query(
    `insert into look (household, at, person, office, reason, request)
     select $1, greatest($2::timestamptz, (select max(at) + interval '1 millisecond' from look
       where household = $1 and person = $3)), $3, $4, $5, $6`,
    [look.household, look.at, look.person, look.office, look.reason, look.request],
  );

export type LookRow = {
  readonly at: Date;
  readonly called: string | null;
  readonly officeName: string;
  readonly reason: string;
};

/** Who looked at a household, the newest first. */
export const looksAt = (books: Query, household: HouseholdId, page: Page) =>
  books.query<LookRow>(
    `select l.at, (select s.called from staff s
         where s.person = l.person and s.office = l.office limit 1) as called,
       o.name as "officeName", l.reason
     from look l join office o on o.id = l.office
     where l.household = $1 order by l.at desc, l.person limit $2 offset $3`,
    [household, page.limit, page.offset],
  );

/** How the reason of a declined archive begins where looks are listed. */
export const declinedWords = '不予确认：';

/** Why an office did not confirm an archive; null when it did or has not decided. */
export const declinedReason = async (
  books: Query,
  household: HouseholdId,
): Promise<string | null> => {
  const rows = await books.query<{ reason: string }>(
    `select substr(reason, $3) as reason from look
       where household = $1 and starts_with(reason, $2) order by at desc limit 1`,
    [household, declinedWords, declinedWords.length + 1],
  );
  return rows[0]?.reason ?? null;
};
