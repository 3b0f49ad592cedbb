/** What a picture is of: a page, who looks at it, and in which ways. */
import type { Person } from '../journeys/person';
import type { Persona } from '../journeys/stage';
import type { Asking } from './ask-door';
import { faces, type Brings, type Change } from './face';

const shapes = ['phone', 'narrow', 'wide', 'dark', 'elder', 'paper'] as const;
const words = [...shapes, ...faces] as const;
/** What a phone, its person and its doors are like: `elder-narrow`, `dark-broken`. */
export type Way = string;
export type Word = (typeof words)[number];

/** The words of a way; one that nobody knows is a mistake. */
export const wordsOf = (way: Way): readonly Word[] =>
  way.split('-').map((part) => {
    const found = words.find((word) => word === part);
    if (found === undefined) throw new Error(`${part} is none of ${words.join(', ')}`);
    return found;
  });

export type Picture = {
  readonly name: string;
  readonly who: Persona | null;
  readonly page: string;
  readonly ways: readonly Way[];
  /** What must be in the books; done once for all its ways, and again for nothing. */
  readonly prepares?: (asking: Asking) => Promise<void>;
  /** Turns to the part that the picture is of, in every face. */
  readonly opens?: (person: Person) => Promise<void>;
  /** The words that stand there once the page is whole. */
  readonly sees?: string | RegExp;
  /** What is done on the page once it is whole; in no face that has nothing to show. */
  readonly before?: (person: Person) => Promise<void>;
  /** What calls answer where no demo household lives so, made of what they answer it. */
  readonly changed?: Readonly<Record<string, Change>>;
  /** What fails, waits or is empty in the page's faces; without it the page has none of its own. */
  readonly brings?: Brings;
  /** Some call stays unanswered on it in every way. */
  readonly isUnderWay?: boolean;
  /** The whole page, or only what the phone shows at once. */
  readonly isLong?: boolean;
};
