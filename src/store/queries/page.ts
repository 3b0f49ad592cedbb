/** A window of a list: how many rows to pass, how many to fetch. */
export type Page = { readonly offset: number; readonly limit: number };
