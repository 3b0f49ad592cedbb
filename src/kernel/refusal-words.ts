/** What is said when something is refused, and what to do next. */
export type RefusalWords = { readonly sentence: string; readonly next: string };
