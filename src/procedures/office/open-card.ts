import { maskHousehold, maskMeterNo, maskSerial } from '@domain/household';
import type { HouseholdId, OfficeId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import type { Query } from '@store/port';
import { cardOf } from '@store/queries/card';
import { archiveOf, fixturesOf, waitingOf } from '@store/queries/household';
import { latestLines, numbersOf } from '@store/queries/ledger';
import { insertLook } from '@store/queries/look';
import { membersOf } from '@store/queries/person';
import { findServed } from '@store/queries/posting';
import { staff } from '../audiences';
import { idOf, text } from '../fields';

const linesShown = 10;

/** The door in full, so that the office can compare it with the paper; the meter stays masked. */
const archiveView = async (books: Query, id: HouseholdId, reader: OfficeId) => {
  const archive = await archiveOf(books, id);
  if (archive === null) throw new Error('a household that is served has an archive');
  const { meterNo, openedAt, confirmedAt } = archive;
  const fixtures = await fixturesOf(books, id);
  return {
    face: archive,
    archive: {
      estate: archive.estate,
      building: archive.building,
      room: archive.room,
      dwelling: archive.dwelling,
      supply: archive.supply,
      meterNo: meterNo === null ? null : maskMeterNo(meterNo),
      ofThisOffice: archive.office === reader,
      openedAt: openedAt.toISOString(),
      confirmedAt: confirmedAt?.toISOString() ?? null,
      fixtures: fixtures.map((each) => ({ ...each, addedAt: each.addedAt.toISOString() })),
    },
  };
};

/** A household's card in full, for a reason: the look is kept, and the household sees it. */
export const openCard = staff('clerk', 'manager').write(
  {
    summary: 'Opens a household’s card; the look is kept with its reason and shown to them.',
    refusals: ['HOUSEHOLD_UNKNOWN', 'OWN_HOUSEHOLD'],
    input: { household: idOf('household'), reason: text(2, 60) },
  },
  async ({ tx, staff: clerk, requestId, now }, { household, reason }) => {
    const served = await findServed(tx, household, clerk.person);
    if (served === null) return refuse('HOUSEHOLD_UNKNOWN');
    if (served.own) return refuse('OWN_HOUSEHOLD');
    const { person, office } = clerk;
    await insertLook(tx, { household, person, office, reason, request: requestId, at: now });
    const { face, archive } = await archiveView(tx, household, office);
    const members = await membersOf(tx, household);
    const card = await cardOf(tx, household);
    const { reservations, ...waiting } = await waitingOf(tx, household);
    return accept({
      ...maskHousehold(face),
      archive,
      members: members.length,
      card: card === null ? null : { serial: maskSerial(card.serial), status: card.status },
      numbers: await numbersOf(tx, household),
      lines: await latestLines(tx, household, { before: null, limit: linesShown }),
      ...waiting,
      reservations: reservations.map((each) => ({
        ...each,
        deadline: each.deadline.toISOString(),
      })),
      asOf: now.toISOString(),
    });
  },
);
