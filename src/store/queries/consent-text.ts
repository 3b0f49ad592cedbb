/** What people are asked to agree to, in the wording of a day. */
import type { Day } from '@kernel/day';
import type { Query } from '../port';

export type ConsentText = {
  readonly document: string;
  readonly version: number;
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly body: string }[];
};

/** The newest version in force; null when there is no such document. */
export const consentTextOn = async (
  books: Query,
  document: string,
  day: Day,
): Promise<ConsentText | null> => {
  const rows = await books.query<ConsentText>(
    `select document, version, title, body as sections from consent_text
       where document = $1 and effective_from <= $2 order by version desc limit 1`,
    [document, day],
  );
  return rows[0] ?? null;
};
