/** The shapes of the bureau door's answers, taken from the door itself. */
import type { BureauRouter } from '@procedures/bureau/router';
import type { inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<BureauRouter>;
export type Answer<Path extends keyof Outputs> =
  Extract<Outputs[Path], { readonly ok: true }> extends { readonly value: infer Value }
    ? Value
    : never;
export type Seal = Answer<'seals'>['items'][number];
export type Figures = Answer<'figures'>['items'][number];
export type Check = Answer<'reconcile'>['checks'][number];
