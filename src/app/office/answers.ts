/** The shapes of the office door's answers, taken from the door itself. */
import type { OfficeRouter } from '@procedures/office/router';
import type { ResidentRouter } from '@procedures/resident/router';
import type { VisitorRouter } from '@procedures/visitor/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<OfficeRouter>;
type Inputs = inferRouterInputs<OfficeRouter>;
type ValueOf<Answered> =
  Extract<Answered, { readonly ok: true }> extends { readonly value: infer Value } ? Value : never;

export type Answer<Path extends keyof Outputs> = ValueOf<Outputs[Path]>;
/** What a page hands to a write; the office and the request id are added on the way. */
export type Asked<Path extends keyof Inputs> = Omit<Inputs[Path], 'requestId' | 'office'>;

export type Me = ValueOf<inferRouterOutputs<ResidentRouter>['me']>;
/** Where somebody serves, and as what. */
export type Post = Me['staff'][number];
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
export type ShelfItem = ValueOf<inferRouterOutputs<VisitorRouter>['shelf']>['items'][number];
