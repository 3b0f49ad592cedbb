/** Who somebody is, as every audience's pages ask it, and how an answer's shape is taken from a door. */
import type { ResidentRouter } from '@procedures/resident/router';
import type { inferRouterOutputs } from '@trpc/server';

export type ValueOf<Answered> =
  Extract<Answered, { readonly ok: true }> extends { readonly value: infer Value } ? Value : never;

type Outputs = inferRouterOutputs<ResidentRouter>;
export type Me = ValueOf<Outputs['me']>;
/** Where somebody serves, and as what. */
export type Post = Me['staff'][number];
/** A month of the passbook as it is laid on paper, by its owner or by a desk. */
export type PaperMonth = ValueOf<Outputs['printPage']>;
/** The letter that answers an objection, as its owner or an office reads it. */
export type Letter = ValueOf<Outputs['letter']>;
