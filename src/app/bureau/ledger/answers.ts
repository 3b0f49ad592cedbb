/** The shapes of the bureau door's answers, taken from the door itself. */
import type { BureauRouter } from '@procedures/bureau/router';
import type { inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<BureauRouter>;
type ValueOf<Answered> =
  Extract<Answered, { readonly ok: true }> extends { readonly value: infer Value } ? Value : never;

export type Seal = ValueOf<Outputs['seals']>['items'][number];
export type Figures = ValueOf<Outputs['figures']>['items'][number];
export type Check = ValueOf<Outputs['reconcile']>['checks'][number];
