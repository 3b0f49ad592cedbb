import { decideStatus } from '@domain/earning';
import { maskCalled } from '@domain/household';
import { decideCollect, type OpenReservation } from '@domain/redemption';
import { clockOf, dayOf, minuteOf } from '@kernel/day';
import { refuse } from '@kernel/refusal';
import { parseScanCode } from '@kernel/scan-code';
import { accept } from '@kernel/wire';
import { collectReserved, findRedemption, type DeskRedemption } from '@store/queries/pickup';
import { findServed } from '@store/queries/posting';
import { staff } from '../audiences';
import { codeText, idOf } from '../fields';
import { isShortCode } from '../presented';

/** A redemption as the decision sees it: when and by whom it was handed over, the name masked. */
export const asOpen = (found: DeskRedemption, now: Date): OpenReservation => {
  const { collectedAt, collectorCalled, status, deadline } = found;
  const isToday = collectedAt !== null && dayOf(collectedAt) === dayOf(now);
  const time = collectedAt === null ? '' : (isToday ? clockOf : minuteOf)(collectedAt);
  const who = collectorCalled === null ? '同事' : maskCalled(collectorCalled);
  return { status, deadline, handedOver: { time, who } };
};

const isItsCode = (found: DeskRedemption, text: string): boolean => {
  const code = parseScanCode(text);
  return code === null
    ? text.trim() === found.pickupCode
    : code.kind === 'pickup' && code.body === found.id;
};

/** Hands a reserved piece over, once; whoever comes second is told when and by whom it was done. */
export const collect = staff('clerk', 'manager').write(
  {
    summary: 'Hands a reserved piece over against its pick-up code, once.',
    refusals: [
      'RESERVATION_UNKNOWN',
      'PICKUP_OTHER_OFFICE',
      'OWN_HOUSEHOLD',
      'CODE_UNKNOWN',
      'HOUSEHOLD_FROZEN',
      'HOUSEHOLD_CLOSED',
      'ALREADY_COLLECTED',
      'RESERVATION_LAPSED',
      'RESERVATION_CLOSED',
    ],
    input: { redemption: idOf('redemption'), code: codeText },
    guesses: { isTyped: ({ code }) => isShortCode(code) },
  },
  async ({ tx, staff: clerk, today, now }, { redemption, code }) => {
    const { office, person } = clerk;
    const found = await findRedemption(tx, redemption);
    if (found === null) return refuse('RESERVATION_UNKNOWN');
    if (found.office !== office) return refuse('PICKUP_OTHER_OFFICE', { office: found.officeName });
    const served = await findServed(tx, found.account, person);
    if (served === null || served.own) return refuse('OWN_HOUSEHOLD');
    if (!isItsCode(found, code)) return refuse('CODE_UNKNOWN');
    const decided = decideCollect(asOpen(found, now), now);
    if (!decided.ok) return decided;
    const usable = decideStatus(served.status);
    if (!usable.ok) return usable;
    const stockLeft = await collectReserved(tx, { id: redemption, clerk: person, today, at: now });
    if (stockLeft === null) {
      // Somebody was faster: what they did is in the books by now.
      const after = await findRedemption(tx, redemption);
      const lost = decideCollect(asOpen(after ?? found, now), now);
      return lost.ok ? refuse('RESERVATION_CLOSED') : lost;
    }
    return accept({ redemption, collectedAt: now.toISOString(), stockLeft });
  },
);
