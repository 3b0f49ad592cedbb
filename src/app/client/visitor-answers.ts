/** What the visitor's door answers, as the pages have it. */
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { VisitorRouter } from '@procedures/visitor/router';
import type { ValueOf } from './answers';

type Outputs = inferRouterOutputs<VisitorRouter>;
export type PublicAnswer<Path extends keyof Outputs> = ValueOf<Outputs[Path]>;

/** What one sends with a write; its request id is added on the way. */
export type PublicAsked<Path extends keyof inferRouterInputs<VisitorRouter>> = Omit<
  inferRouterInputs<VisitorRouter>[Path],
  'requestId'
>;

export type Place = PublicAnswer<'places'>['items'][number];
export type Kind = PublicAnswer<'benchmarkKinds'>['items'][number];
export type Listing = PublicAnswer<'benchmarks'>['items'][number];
export type Benchmark = PublicAnswer<'benchmark'>;
export type Group = PublicAnswer<'programme'>['groups'][number];
export type Task = Group['tasks'][number];
export type Target = Task['targets'][number];
export type Rule = PublicAnswer<'rulebook'>['rules'][number];
export type Spot = PublicAnswer<'spot'>;
export type Tip = Spot['tips'][number];
