/** The shapes of the office door's answers, taken from the door itself. */
import type { OfficeRouter } from '@procedures/office/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { ValueOf } from '../client/answers';
import type { PublicAnswer } from '../client/visitor-answers';

type Outputs = inferRouterOutputs<OfficeRouter>;
type Inputs = inferRouterInputs<OfficeRouter>;

export type Answer<Path extends keyof Outputs> = ValueOf<Outputs[Path]>;
/** What a page hands to a write; the office and the request id are added on the way. */
export type Asked<Path extends keyof Inputs> = Omit<Inputs[Path], 'requestId' | 'office'>;

export type Desk = Answer<'desk'>;
export type Act = Desk['recent'][number];
export type Seen = Answer<'readCode'>;
export type Pickup = Extract<Seen, { readonly kind: 'pickup' }>;
export type Masked = Answer<'findHouseholds'>['items'][number];
export type Opened = Answer<'openCard'>;
export type Line = Opened['lines'][number];
export type Rule = Answer<'rules'>['items'][number];
export type Waiting = Answer<'worklist'>['items'][number];
export type WaitingKind = Waiting['kind'];
export type StockItem = Answer<'stock'>['items'][number];
export type StockMove = Answer<'stockMoves'>['items'][number];
export type DayLine = Answer<'dayLines'>['items'][number];
export type Paper = Answer<'printPage'>;
export type ShelfItem = PublicAnswer<'shelf'>['items'][number];
