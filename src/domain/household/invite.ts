import { parseScanCode } from '@kernel/scan-code';

/** How many digits an invitation has: few enough to be told over the phone. */
export const inviteDigits = 8;
const inviteHours = 24;

/** The instant from which an invitation made `now` is no longer taken. */
export const inviteUntil = (now: Date): Date => new Date(now.getTime() + inviteHours * 3_600_000);

/** The eight digits of an invitation, scanned (`j.…`) or typed with or without a gap. */
export const readInviteDigits = (text: string): string | null => {
  const code = parseScanCode(text);
  const digits = code?.kind === 'join' ? code.body : text.replace(/[\s-]/g, '');
  return /^\d{8}$/.test(digits) ? digits : null;
};
