/** What somebody of the demo does on one page of the built mini-program. */
import type { Books, Who } from './books';
import type { OpenPage, Phone } from './phone';

export type Params = Readonly<Record<string, string>>;
type At = { readonly page: OpenPage; readonly phone: Phone; readonly books: Books };

export type Story = {
  readonly page: string;
  /** Somebody of the demo, nobody, or (any other name) a person nobody has seen before. */
  readonly who: Who;
  /** What the page is opened with; what stands in the books may be asked for first. */
  readonly params?: Params | ((books: Books) => Promise<Params>);
  /** Words that the first screen must show. */
  readonly says: string;
  /** In Chinese, what a finger does and what comes of it. */
  readonly does: string;
  readonly act: (at: At) => Promise<void>;
  /** A tap that brings a page of new content has a bound of its own, and says why. */
  readonly tap?: { readonly kB: number; readonly because: string };
};

const answered = (found: unknown): Readonly<Record<string, unknown>> => {
  const value: unknown = Reflect.get(Object(found), 'value');
  if (typeof value !== 'object' || value === null) throw new Error(JSON.stringify(found));
  return { ...value };
};

/** Asks the books directly, as this person; a refusal fails the test. */
export const ask = async (books: Books, who: string, call: string, input: object = {}) => {
  const [door = '', path = ''] = call.split('.');
  return answered(await books.answerAs(who)({ door, path, input }));
};

let written = 0;
/** The same for what writes: with a request id, the same in every run. */
export const write = (books: Books, who: string, call: string, input: object = {}) => {
  written += 1;
  const requestId = `rq_story-${String(written).padStart(12, '0')}`;
  return ask(books, who, call, { ...input, requestId });
};

/** The first of a list that was asked for, which must have one. */
export const firstOf = (found: Readonly<Record<string, unknown>>, name = 'items') => {
  const list = found[name];
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  if (typeof first !== 'object' || first === null) throw new Error(JSON.stringify(found));
  return Object.fromEntries(Object.entries(first).map(([key, each]) => [key, String(each)]));
};
