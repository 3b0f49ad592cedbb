/** The shapes of the bureau door's answers, taken from the door itself. */
import type { BureauRouter } from '@procedures/bureau/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<BureauRouter>;
export type Answer<Path extends keyof Outputs> =
  Extract<Outputs[Path], { readonly ok: true }> extends { readonly value: infer Value }
    ? Value
    : never;
export type Asked<Path extends keyof inferRouterInputs<BureauRouter>> = Omit<
  inferRouterInputs<BureauRouter>[Path],
  'office' | 'requestId'
>;
export type OfficeListed = Answer<'offices'>['items'][number];
export type OfficeKind = OfficeListed['kind'];
export type StaffListed = Answer<'officeStaff'>['items'][number];
export type PostRole = StaffListed['role'];
export type Seal = Answer<'seals'>['items'][number];
export type Figures = Answer<'figures'>['items'][number];
export type Check = Answer<'reconcile'>['checks'][number];
