/** A benefit that somebody shows at a desk: eight digits, read by camera or typed. */
import { decideBenefit, decideBenefitCode } from '@domain/credit';
import type { Day } from '@kernel/day';
import { refuse } from '@kernel/refusal';
import { parseScanCode } from '@kernel/scan-code';
import { accept, type Reply } from '@kernel/wire';
import type { Query } from '@store/port';
import {
  findBenefit,
  findShownBenefit,
  type BenefitRow,
  type ShownBenefit,
} from '@store/queries/benefit';
import { creditBalance } from '@store/queries/credit';

/** The eight digits, scanned or typed with or without gaps; null when they are none. */
export const benefitDigits = (code: string): string | null => {
  const read = parseScanCode(code);
  const digits = (read?.kind === 'benefit' ? read.body : code).replace(/[\s-]/g, '');
  return /^\d{8}$/.test(digits) ? digits : null;
};

/** Who shows which benefit; refused where it was used, is over, or is not open to them any more. */
export const readShownBenefit = async (
  books: Query,
  code: string,
  at: { readonly now: Date; readonly today: Day; readonly lock: boolean },
): Promise<Reply<{ readonly shown: ShownBenefit; readonly benefit: BenefitRow }>> => {
  const digits = benefitDigits(code);
  const shown = digits === null ? null : await findShownBenefit(books, digits, at.lock);
  const benefit = shown === null ? null : await findBenefit(books, shown.benefit);
  if (shown === null || benefit === null) return refuse('CODE_UNKNOWN');
  const live = decideBenefitCode(shown, at.now);
  if (!live.ok) return live;
  const open = decideBenefit(benefit, await creditBalance(books, shown.person), at.today);
  return open.ok ? accept({ shown, benefit }) : open;
};
