/** The shapes of answers, taken from the doors themselves: a page never writes them again. */
import type { ResidentRouter } from '@procedures/resident/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { ValueOf } from '../../client/answers';

type ResidentAnswers = inferRouterOutputs<ResidentRouter>;

export type Answer<Path extends keyof ResidentAnswers> = ValueOf<ResidentAnswers[Path]>;
/** What one sends with a write; its request id is added on the way. */
export type Asked<Path extends keyof inferRouterInputs<ResidentRouter>> = Omit<
  inferRouterInputs<ResidentRouter>[Path],
  'requestId'
>;

export type Home = Answer<'home'>;
export type Place = NonNullable<Home['office']>;
export type Reservation = Answer<'reservations'>['items'][number];
export type ShelfItem = Answer<'shelf'>['items'][number];
export type Line = Answer<'passbook'>['lines'][number];
export type Entry = Answer<'entry'>;
export type Family = Answer<'household'>;
export type CreditBook = Answer<'creditBook'>;
export type CreditLine = Answer<'creditLine'>;
export type Benefit = Answer<'benefit'>;
export type Statement = Answer<'statements'>['items'][number];
/** An objection to a line of either book. */
export type Objection = NonNullable<Entry['question']>;
export type WaterReport = Answer<'waterReport'>;
