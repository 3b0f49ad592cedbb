/** The shapes of the bureau door's answers, taken from the door itself. */
import type { BureauRouter } from '@procedures/bureau/router';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { ValueOf } from '../client/answers';

type Outputs = inferRouterOutputs<BureauRouter>;
export type Answer<Path extends keyof Outputs> = ValueOf<Outputs[Path]>;
export type Asked<Path extends keyof inferRouterInputs<BureauRouter>> = Omit<
  inferRouterInputs<BureauRouter>[Path],
  'office' | 'requestId'
>;
export type OfficeListed = Answer<'offices'>['items'][number];
export type OfficeKind = OfficeListed['kind'];
export type StaffListed = Answer<'officeStaff'>['items'][number];
export type BookRule = Answer<'rules'>['items'][number];
export type RuleVersion = Answer<'ruleVersions'>['items'][number];
export type Proposal = Answer<'ruleProposals'>['items'][number];
export type Previewed = Answer<'previewRule'>;
export type Seal = Answer<'seals'>['items'][number];
export type Figures = Answer<'figures'>['items'][number];
export type Check = Answer<'reconcile'>['checks'][number];
