import fc from 'fast-check';
import {
  countsForMonth,
  deadlineOf,
  decideCancel,
  decideCollect,
  decideExchange,
  decideReserve,
  mayBecome,
  openReservationsMax,
  refuseExchange,
  reservationView,
  type Offer,
  type RedemptionStatus,
} from '@domain/redemption';
import { parseDay, type Day } from '@kernel/day';
import { makeId, type RedemptionId } from '@kernel/ids';
import { parseScanCode } from '@kernel/scan-code';
import type { Reply } from '@kernel/wire';

const day = (text: string): Day => {
  const read = parseDay(text);
  if (read === null) throw new Error(`${text} is no day`);
  return read;
};
const codeOf = (reply: Reply<unknown>): string => (reply.ok ? 'accepted' : reply.refusal.code);
const soap: Offer = { points: 30, monthLimit: 2, available: 3, takenThisMonth: 0 };
const statuses: readonly RedemptionStatus[] = [
  'reserved',
  'collected',
  'cancelled',
  'lapsed',
  'returned',
];

describe('a redemption', () => {
  it('is collected, cancelled or lapses while reserved, is returned once collected, and ends', () => {
    const allowed = statuses.flatMap((from) =>
      statuses.filter((to) => mayBecome(from, to)).map((to) => `${from} → ${to}`),
    );
    expect(allowed).toEqual([
      'reserved → collected',
      'reserved → cancelled',
      'reserved → lapsed',
      'collected → returned',
    ]);
  });

  it('counts against the month only while the piece is the household’s', () => {
    expect(statuses.filter(countsForMonth)).toEqual(['reserved', 'collected']);
  });

  it('carries its id in the pick-up code, so that a scan finds it', () => {
    const id: RedemptionId = makeId('redemption', 'V1StGXR8_Z5jdHi6B-myT');
    const view = reservationView({
      id,
      account: makeId('household', 'a'),
      item: makeId('item', 'soap'),
      title: '肥皂',
      unit: '块',
      picture: 'soap',
      points: 30,
      office: makeId('office', 'donggang'),
      officeName: '东港示例社区',
      status: 'reserved',
      pickupCode: '2958',
      reservedAt: new Date('2026-11-19T02:00:00Z'),
      deadline: new Date('2026-11-26T09:00:00Z'),
      closedAt: null,
      seq: 4,
    });
    expect(parseScanCode(view.code)).toEqual({ kind: 'pickup', body: id });
    expect(view.code.length).toBeLessThanOrEqual(32);
    expect(view).not.toHaveProperty('account');
    expect(view.deadline).toBe('2026-11-26T09:00:00.000Z');
  });
});

describe('reserving', () => {
  it('holds for seven days until the office closes', () => {
    expect(deadlineOf(day('2026-11-19'), '16:30')).toEqual(new Date('2026-11-26T16:30:00+08:00'));
  });
  it('holds until 17:00 where no closing time is known, over the turn of the year too', () => {
    expect(deadlineOf(day('2026-12-28'), null)).toEqual(new Date('2027-01-04T17:00:00+08:00'));
  });
  it('is accepted when there is a piece, room in the month and few reservations', () => {
    expect(codeOf(decideReserve(soap, openReservationsMax - 1))).toBe('accepted');
  });
  it('refuses the sixth open reservation', () => {
    expect(decideReserve(soap, 5)).toMatchObject({
      refusal: { code: 'RESERVATION_LIMIT', sentence: '同时最多预留 5 件。' },
    });
  });
  it('refuses what is over the month’s limit, and says the limit', () => {
    expect(decideExchange({ ...soap, takenThisMonth: 2 })).toMatchObject({
      refusal: { code: 'MONTH_LIMIT', details: { limit: 2 } },
    });
  });
  it('refuses an empty shelf', () => {
    expect(codeOf(decideExchange({ ...soap, available: 0 }))).toBe('STOCK_EMPTY');
  });
  it('accepts exactly what keeps all three limits', () => {
    const offer = fc.record({
      points: fc.integer({ min: 1, max: 500 }),
      monthLimit: fc.integer({ min: 1, max: 4 }),
      available: fc.integer({ min: 0, max: 3 }),
      takenThisMonth: fc.integer({ min: 0, max: 5 }),
    });
    fc.assert(
      fc.property(offer, fc.integer({ min: 0, max: 7 }), (each, open) => {
        const fits =
          open < openReservationsMax && each.takenThisMonth < each.monthLimit && each.available > 0;
        expect(decideReserve(each, open).ok).toBe(fits);
      }),
    );
  });
  it('says how many points are missing, or that the balance is below zero', () => {
    expect(refuseExchange({ why: 'points', balance: 12 }, 30)).toMatchObject({
      refusal: { code: 'NOT_ENOUGH_POINTS', sentence: '可用积分不够，还差 18 分。' },
    });
    expect(codeOf(refuseExchange({ why: 'points', balance: -1 }, 30))).toBe('BELOW_ZERO');
    expect(codeOf(refuseExchange({ why: 'stock' }, 30))).toBe('STOCK_EMPTY');
  });
});

describe('handing over', () => {
  const deadline = new Date('2026-11-26T09:00:00Z');
  const handedOver = { time: '15:06', who: '李*' };
  const open = { status: 'reserved', deadline, handedOver } as const;

  it('is accepted to the last moment of the deadline', () => {
    expect(codeOf(decideCollect(open, deadline))).toBe('accepted');
  });
  it('is refused a millisecond later', () => {
    expect(codeOf(decideCollect(open, new Date(deadline.getTime() + 1)))).toBe(
      'RESERVATION_LAPSED',
    );
  });
  it('tells the second clerk when and by whom it was done', () => {
    expect(decideCollect({ ...open, status: 'collected' }, deadline)).toMatchObject({
      refusal: { code: 'ALREADY_COLLECTED', sentence: '15:06 已由李*交付过。' },
    });
  });
  it.each([
    ['cancelled', 'RESERVATION_CLOSED'],
    ['returned', 'RESERVATION_CLOSED'],
    ['lapsed', 'RESERVATION_LAPSED'],
  ] as const)('refuses one that is %s', (status, code) => {
    expect(codeOf(decideCollect({ ...open, status }, deadline))).toBe(code);
  });
});

describe('cancelling', () => {
  const deadline = new Date('2026-11-26T09:00:00Z');
  it('cancels before the deadline and lapses after it, with the same points back', () => {
    const late = new Date(deadline.getTime() + 1);
    expect(decideCancel({ status: 'reserved', deadline }, deadline)).toEqual({
      ok: true,
      value: 'cancelled',
    });
    expect(decideCancel({ status: 'reserved', deadline }, late)).toEqual({
      ok: true,
      value: 'lapsed',
    });
  });
  it.each(statuses.filter((each) => each !== 'reserved'))('refuses one that is %s', (status) => {
    expect(codeOf(decideCancel({ status, deadline }, deadline))).toBe('RESERVATION_CLOSED');
  });
});
