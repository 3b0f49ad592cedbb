/** Slips as a desk sees them: what was scanned or typed, and how a block goes over the wire. */
import { isPaidByReport } from '@domain/earning';
import { decideSlip, decideSlipRule, earliestDay, isBySlip } from '@domain/slip';
import type { Rule } from '@domain/earning';
import type { Day } from '@kernel/day';
import type { OfficeId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { parseScanCode } from '@kernel/scan-code';
import { isSlipSerial } from '@kernel/slip-no';
import { accept, type Reply } from '@kernel/wire';
import type { Query } from '@store/port';
import { findSlip, type BlockRow, type FoundSlip } from '@store/queries/slip';

/** What keeps a desk from booking by a slip at all. */
export const slipRefusals = [
  'SLIP_UNKNOWN',
  'SLIP_OTHER_OFFICE',
  'SLIP_VOID',
  'SLIP_USED',
] as const;

/** The number of a slip, out of its code or typed with spaces and dashes; null when it is none. */
export const readSlipNo = (text: string): string | null => {
  const code = parseScanCode(text);
  const serial = code?.kind === 'slip' ? code.body : text.replace(/[\s-]/g, '');
  return isSlipSerial(serial) ? serial : null;
};

/** The slip, when this office may book by it; locked in a transaction that does. */
export const openSlip = async (
  books: Query,
  {
    text,
    office,
    lock,
  }: { readonly text: string; readonly office: OfficeId; readonly lock: boolean },
): Promise<Reply<FoundSlip>> => {
  const serial = readSlipNo(text);
  const found = serial === null ? null : await findSlip(books, serial, lock);
  const usable = decideSlip(found, office);
  if (!usable.ok) return usable;
  if (found === null) throw new Error('a slip that may be used was found');
  return accept(found);
};

/** What stands printed on a slip; null where its act was left blank. */
export const printedOn = ({ rule, title }: BlockRow) =>
  rule === null ? null : { rule, title: title ?? rule };

/** Whether the desk may book a rule by this slip. */
export const mayBook = (rule: Rule | null, block: BlockRow): Reply<Rule> => {
  if (rule === null) return refuse('RULE_UNKNOWN');
  if (isPaidByReport(rule.id)) return refuse('RULE_BY_REPORT');
  const decided = decideSlipRule(rule, printedOn(block));
  return decided.ok ? accept(rule) : decided;
};

/** The rules that a slip may book, of those given. */
export const bySlip = (rules: readonly Rule[]): readonly Rule[] =>
  rules.filter((rule) => isBySlip(rule) && !isPaidByReport(rule.id));

export const slipView = (slip: FoundSlip, today: Day) => ({
  ...{ serial: slip.serial, block: slip.no, place: slip.place },
  ...{ rule: slip.rule, title: slip.title, act: slip.act, printedDay: slip.printedDay },
  earliest: earliestDay(slip.printedDay, today),
});
