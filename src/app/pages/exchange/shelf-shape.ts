import type { Answer } from '../../resident/reading/answers';

/** A shelf, with the household's points or without. */
export type Shelf = Omit<Answer<'shelf'>, 'usable'> & { readonly usable: number | null };
