/**
 * Paper slips: how an act of somebody without a phone comes to the desk.
 *
 * 1. A slip is of the office that printed it, books one act, and stands behind one line at a time: it is
 *    free again only when its claim was declined or reversed.
 * 2. The act is of a day since the block was printed, at most thirty days back, never ahead; rule and
 *    caps are those of that day.
 * 3. What was done today is booked at once; an earlier day wants a second person of the office.
 * 4. A slip books what a desk may book without a fixture in hand, or what a rule gives for slips alone.
 */
import { addDays, type Day } from '@kernel/day';
import type { Evidence } from '@kernel/evidence';
import type { OfficeId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { slipWords } from '@kernel/slip-no';
import { accept, type Reply } from '@kernel/wire';

export const slipDays = 30;
/** Two of its digits number the slips of a block; a desk's pile stays small enough to be counted. */
export const slipsMost = 60;

export type SlipState = 'open' | 'waiting' | 'used' | 'void';
export type SlipStanding = {
  readonly state: SlipState;
  readonly office: OfficeId;
  readonly officeName: string;
  readonly printedDay: Day;
  /** The day on which the act stands that it was used for. */
  readonly usedDay: Day | null;
};

/** Whether this office may book by the slip. */
export const decideSlip = (slip: SlipStanding | null, office: OfficeId): Reply<null> => {
  if (slip === null) return refuse('SLIP_UNKNOWN');
  if (slip.office !== office) return refuse('SLIP_OTHER_OFFICE', { office: slip.officeName });
  if (slip.state === 'void') return refuse('SLIP_VOID');
  return slip.state === 'open' ? accept(null) : refuse('SLIP_USED', { day: slip.usedDay ?? '' });
};

/** The earliest day of an act that a slip may still book. */
export const earliestDay = (printedDay: Day, today: Day): Day => {
  const last = addDays(today, -slipDays);
  return printedDay > last ? printedDay : last;
};

/** Whether an act of this day may be booked today: at once, or waiting for a second person. */
export const decideSlipDay = (
  day: Day,
  { printedDay, today }: { readonly printedDay: Day; readonly today: Day },
): Reply<'at once' | 'second person'> => {
  if (day > today) return refuse('SLIP_AHEAD');
  if (day < addDays(today, -slipDays)) return refuse('SLIP_TOO_OLD', { days: slipDays });
  if (day < printedDay) return refuse('SLIP_BEFORE_PRINTED', { day: printedDay });
  return accept(day === today ? 'at once' : 'second person');
};

type SlipRule = {
  readonly id: string;
  readonly title: string;
  readonly evidence: Evidence;
  readonly byDesk: boolean;
  readonly perFixture: boolean;
  readonly checkers: number;
};

/** Whether a rule may be booked by a slip. */
export const isBySlip = ({ evidence, byDesk, perFixture, checkers }: SlipRule): boolean =>
  (byDesk || evidence === 'slip') && !perFixture && checkers < 2;

/** Whether this slip books this rule; `printed` is the act that stands on it, null where it is blank. */
export const decideSlipRule = (
  rule: SlipRule,
  printed: { readonly rule: string; readonly title: string } | null,
): Reply<null> => {
  if (printed !== null && printed.rule !== rule.id) {
    return refuse('SLIP_OTHER_ACT', { act: printed.title });
  }
  return isBySlip(rule) ? accept(null) : refuse('RULE_NOT_BY_SLIP');
};

/** What stands on the line. */
export const slipTitle = (title: string, serial: string): string =>
  `${title}（凭记事单 No. ${slipWords(serial)}）`;
