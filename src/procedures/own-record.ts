/** What is kept of a household and of a person, kind by kind, as their own file carries it. */
import { maskMeterNo } from '@domain/household';
import { reservationView } from '@domain/redemption';
import type { HouseholdId, PersonId } from '@kernel/ids';
import type { Query } from '@store/port';
import { billsOf } from '@store/queries/bill';
import { reportsBy } from '@store/queries/leak-report';
import {
  attendancesOf,
  billConsentsOf,
  cardsOf,
  classJoinsOf,
  labelsOf,
  matchedNumbersOf,
  photoCodesOf,
  picturesBy,
  placesReportedBy,
  reportChoiceOf,
  slipsUsedBy,
  yearlyBonusesOf,
} from '@store/queries/own-record';
import { readingsOf } from '@store/queries/reading';
import { redemptionsOf } from '@store/queries/redemption';

const told = <Row extends { readonly at: Date }>({ at, ...row }: Row) => ({
  ...row,
  at: at.toISOString(),
});

/** What the household's meter came to, and who was allowed to tell it. */
const meterRecord = async (books: Query, id: HouseholdId, limit: number) => {
  const consents = await billConsentsOf(books, id, limit);
  const numbers = await matchedNumbersOf(books, id, limit);
  const choice = await reportChoiceOf(books, id);
  return {
    bills: await billsOf(books, id, { offset: 0, limit }),
    billConsents: consents.map(({ withdrawnAt, ...each }) => ({
      ...told(each),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    })),
    readings: await readingsOf(books, id, limit),
    matchedNumbers: numbers.map((each) => told({ ...each, number: maskMeterNo(each.number) })),
    reportChoice: choice === null ? null : told(choice),
    yearlyBonuses: await yearlyBonusesOf(books, id, limit),
  };
};

/** What the household took part in, and by what it was shown. */
const actsRecord = async (books: Query, id: HouseholdId, limit: number) => {
  const codes = await photoCodesOf(books, id, limit);
  return {
    photoCodes: codes.map((each) => told({ ...each, until: each.until.toISOString() })),
    labels: (await labelsOf(books, id, limit)).map(told),
    classTasks: (await classJoinsOf(books, id, limit)).map(told),
    activities: (await attendancesOf(books, id, limit)).map(told),
    slips: (await slipsUsedBy(books, id, limit)).map(told),
  };
};

/** All of a household that is not its archive, its lines or who looked at it. */
export const householdRecord = async (books: Query, id: HouseholdId, limit: number) => {
  const reserved = await redemptionsOf(books, id, { offset: 0, limit });
  return {
    ...(await meterRecord(books, id, limit)),
    ...(await actsRecord(books, id, limit)),
    reservations: reserved.map(reservationView),
    cards: (await cardsOf(books, id, limit)).map(told),
  };
};
export type HouseholdRecord = Awaited<ReturnType<typeof householdRecord>>;

/** Of somebody without a household. */
export const noHouseholdRecord: HouseholdRecord = {
  ...{ bills: [], billConsents: [], readings: [], matchedNumbers: [], reportChoice: null },
  ...{ yearlyBonuses: [], photoCodes: [], labels: [], classTasks: [], activities: [], slips: [] },
  ...{ reservations: [], cards: [] },
};

/** What somebody reported and photographed; of a picture there are the facts, not the picture. */
export const reportedRecord = async (books: Query, person: PersonId, limit: number) => {
  const pictures = await picturesBy(books, person, limit);
  return {
    reports: (await reportsBy(books, person, { offset: 0, limit })).map(told),
    placesReported: (await placesReportedBy(books, person, limit)).map(told),
    pictures: pictures.map(({ deletedAt, ...each }) => ({
      ...told(each),
      deletedAt: deletedAt?.toISOString() ?? null,
    })),
  };
};
