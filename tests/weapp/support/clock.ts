/** The clock of phone and books alike: it starts on Friday 20 November 2026 at ten in Beijing, and runs. */
const startedAt = Date.now();
const morningMs = Date.parse('2026-11-20T02:00:00Z');
const RealDate = Date;

export const clockNow = (): Date => new RealDate(morningMs + RealDate.now() - startedAt);

/** Stands in for Date in the logic layer of a phone: only what asks for now is told another time. */
export const PhoneDate = new Proxy(RealDate, {
  construct: (target, given) =>
    given.length === 0 ? clockNow() : Reflect.construct(target, given),
  get: (target, name) => (name === 'now' ? () => clockNow().getTime() : Reflect.get(target, name)),
});
