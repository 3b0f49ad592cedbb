/** What the visitor's door answers, as the pages have it. */
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { VisitorRouter } from '@procedures/visitor/router';

type Outputs = inferRouterOutputs<VisitorRouter>;
type Inputs = inferRouterInputs<VisitorRouter>;
export type Answer<Path extends keyof Outputs> = Extract<
  Outputs[Path],
  { readonly ok: true }
>['value'];

/** What one sends with a write; its request id is added on the way. */
export type Asked<Path extends keyof Inputs> = Omit<Inputs[Path], 'requestId'>;

export type Place = Answer<'places'>['items'][number];
export type Kind = Answer<'benchmarkKinds'>['items'][number];
export type Listing = Answer<'benchmarks'>['items'][number];
export type Benchmark = Answer<'benchmark'>;
export type Group = Answer<'programme'>['groups'][number];
export type Task = Group['tasks'][number];
export type Target = Task['targets'][number];
export type Rule = Answer<'rulebook'>['rules'][number];
export type Spot = Answer<'spot'>;
export type Tip = Spot['tips'][number];
