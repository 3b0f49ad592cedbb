/** What people agreed to, and when they took it back. */
import type { PersonId } from '@kernel/ids';
import type { Query, Tx } from '../port';

/** The newest version of a document that somebody accepts now; null when none. */
export const consentTo = async (
  books: Query,
  person: PersonId,
  document: string,
): Promise<number | null> => {
  const rows = await books.query<{ version: number | null }>(
    `select max(version) as version from consent
       where person = $1 and document = $2 and withdrawn_at is null`,
    [person, document],
  );
  return rows[0]?.version ?? null;
};

/** Keeps an acceptance; one that stands already is not written a second time. */
export const insertConsent = (
  tx: Tx,
  given: {
    readonly person: PersonId;
    readonly document: string;
    readonly version: number;
    readonly at: Date;
  },
) =>
  tx.query(
    `insert into consent (person, document, version, given_at)
     select $1, $2, $3::int, $4::timestamptz where not exists (select 1 from consent
       where person = $1 and document = $2 and version = $3 and withdrawn_at is null)`,
    [given.person, given.document, given.version, given.at],
  );

/** Takes every standing acceptance of a document back; answers how many those were. */
export const withdrawConsents = async (
  tx: Tx,
  taken: { readonly person: PersonId; readonly document: string; readonly at: Date },
): Promise<number> => {
  const rows = await tx.query(
    `update consent set withdrawn_at = $3
       where person = $1 and document = $2 and withdrawn_at is null returning version`,
    [taken.person, taken.document, taken.at],
  );
  return rows.length;
};

export type ConsentRow = {
  readonly document: string;
  readonly version: number;
  readonly givenAt: Date;
  readonly withdrawnAt: Date | null;
};

export const consentsOf = (books: Query, person: PersonId) =>
  books.query<ConsentRow>(
    `select document, version, given_at as "givenAt", withdrawn_at as "withdrawnAt"
       from consent where person = $1 order by given_at, document, version`,
    [person],
  );
