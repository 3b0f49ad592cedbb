import { maskCalled, maskHousehold, type MaskedHousehold } from '@domain/household';
import { decideCollect, reservationView, type ReservationView } from '@domain/redemption';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { Query } from '@store/port';
import { calledOf, faceOf } from '@store/queries/presented';
import { numbersOf, type Numbers } from '@store/queries/ledger';
import type { DeskRedemption } from '@store/queries/pickup';
import { findServed } from '@store/queries/posting';
import { staff } from '../audiences';
import { codeText } from '../fields';
import { isShortCode, looking, readPresented, type Presented } from '../presented';
import { asOpen } from './collect';

/** What a desk learns from a code, and what it may do next. */
export type ReadCode = { readonly household: MaskedHousehold; readonly numbers: Numbers } & (
  | {
      readonly kind: 'passbook';
      /** The member whose phone showed the code, masked; null for a typed passbook number. */
      readonly member: string | null;
      /** What `redeem` takes; null for a typed passbook number, which pays for nothing. */
      readonly code: string | null;
    }
  | { readonly kind: 'card'; readonly cardStatus: 'active'; readonly code: string }
  | {
      readonly kind: 'pickup';
      readonly redemption: ReservationView;
      /** Pieces at the office once this one is handed over. */
      readonly stockAfter: number;
    }
);

const pickupView = (found: DeskRedemption) => {
  const { collectedAt: _at, collectorCalled: _who, pieces, ...redemption } = found;
  const stockAfter = pieces - 1;
  return { kind: 'pickup' as const, redemption: reservationView(redemption), stockAfter };
};

const described = async (
  db: Query,
  shown: Presented,
  text: string,
  now: Date,
): Promise<Reply<ReadCode>> => {
  const household = maskHousehold(await faceOf(db, shown.household));
  const numbers = await numbersOf(db, shown.household);
  const seen = { household, numbers };
  switch (shown.by) {
    case 'passbook': {
      const called = await calledOf(db, shown.person);
      const member = called === null ? null : maskCalled(called);
      return accept({ ...seen, kind: 'passbook', member, code: text });
    }
    case 'number':
      return accept({ ...seen, kind: 'passbook', member: null, code: null });
    case 'card':
      return accept({ ...seen, kind: 'card', cardStatus: 'active', code: `c.${shown.serial}` });
    case 'pickup': {
      const decided = decideCollect(asOpen(shown.redemption, now), now);
      return decided.ok ? accept({ ...seen, ...pickupView(shown.redemption) }) : decided;
    }
  }
};

/** Whose code this is and what it is for; nothing is used up, and the household is masked. */
export const readCode = staff('clerk', 'manager', 'property').read(
  {
    summary: 'Reads a passbook, pick-up or card code, or a typed number; uses nothing up.',
    refusals: [
      'CODE_UNKNOWN',
      'CODE_FORGED',
      'CODE_EXPIRED',
      'CODE_USED',
      'CODE_OTHER_KIND',
      'CARD_BLOCKED',
      'PICKUP_OTHER_OFFICE',
      'OWN_HOUSEHOLD',
      'ALREADY_COLLECTED',
      'RESERVATION_CLOSED',
      'RESERVATION_LAPSED',
    ],
    input: { code: codeText },
    guesses: { isTyped: ({ code }) => isShortCode(code) },
  },
  async ({ db, staff: { office, person }, now, keyed }, { code }) => {
    const read = await readPresented(db, code, { keyed, now, office, ...looking });
    if (!read.ok) return read;
    const served = await findServed(db, read.value.household, person);
    if (served === null) return refuse('HOUSEHOLD_UNKNOWN');
    if (served.own) return refuse('OWN_HOUSEHOLD');
    return described(db, read.value, code, now);
  },
);
