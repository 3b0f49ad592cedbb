import type { PictureStore } from '@store/pictures/port';
import type { Db, Tx } from '@store/port';
import type { Day } from '@kernel/day';
import type { Id, IdKind, PersonId } from '@kernel/ids';
import type { AnswerPost } from './posts-together';

/** Who calls, as the door found out; never read from the environment below it. */
export type Caller =
  | { readonly kind: 'anonymous' }
  /** Someone whose WeChat id (or demo persona) gave this keyed hash. */
  | { readonly kind: 'identified'; readonly identityHash: string }
  | { readonly kind: 'timer' };

/** What a door hands to every procedure. */
export type Context = {
  readonly db: Db;
  /** Answers posts together with others that come meanwhile; absent where calls come one by one. */
  readonly posts?: AnswerPost | undefined;
  /** Null where a deployment keeps no pictures. */
  readonly pictures: PictureStore | null;
  readonly caller: Caller;
  readonly now: Date;
  readonly requestId: string;
  readonly demo: boolean;
  readonly makeId: <Kind extends IdKind>(kind: Kind) => Id<Kind>;
  /** `length` digits nobody can guess; the first is never 0. */
  readonly makeDigits: (length: number) => string;
  /** Ten unguessable characters of A–Z and 2–9, for printed serials. */
  readonly makeSerial: () => string;
  /** HMAC-SHA-256 in hex under the deployment's secret; `purpose` keeps uses apart. */
  readonly keyed: (purpose: string, text: string) => string;
};

/** What a procedure sees besides who was admitted. */
export type Desk = Omit<Context, 'db' | 'posts'> & { readonly today: Day };
export type Reading = Desk & { readonly db: Db };
export type Writing = Desk & { readonly tx: Tx };

export type Identified = { readonly identityHash: string };
export type AsPerson = Identified & { readonly person: PersonId };
