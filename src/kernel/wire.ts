import type { Refusal } from './refusal';

/** What a procedure answers: a value, or an expected no. Nothing else crosses the wire. */
export type Reply<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

/** A fault or defect, as the phone sees it: only the id under which it was logged. */
export type Fault = { readonly fault: { readonly requestId: string } };
export type WireAnswer<Value = unknown> = Reply<Value> | Fault;
/** What a door sends: the answer, and the instant (ISO) by the server's clock at which it was asked. */
export type DatedAnswer = WireAnswer & { readonly at: string };
/** An answer as it arrives; without a time where something before the door gave it. */
export type HeardAnswer = WireAnswer & { readonly at?: string };

export const doorNames = ['resident', 'office', 'visitor', 'bureau', 'nightly'] as const;
export type DoorName = (typeof doorNames)[number];

/** One call: the door stands in the address, the rest in the body. */
export type WireCall = { readonly path: string; readonly input: unknown };

/** An answer with the instant at which it was asked, as a door sends it. */
export const dated = (answer: WireAnswer, at: Date): DatedAnswer => ({
  ...answer,
  at: at.toISOString(),
});

export const accept = <Value>(value: Value): Reply<Value> => ({ ok: true, value });
