import { maskMeterNo, maskSerial } from '@domain/household';
import { accept } from '@kernel/wire';
import { cardOf } from '@store/queries/card';
import { archiveOf, fixturesOf } from '@store/queries/household';
import { declinedReason } from '@store/queries/look';
import { membersOf } from '@store/queries/person';
import { findPlace } from '@store/queries/place';
import { member } from '../audiences';

/** The archive: the door, who lives there, what water runs through. */
export const household = member.read(
  {
    summary: 'The caller’s household: door, members, fixtures, card, and its office.',
    refusals: [],
    input: {},
  },
  async ({ db, household: mine, person }) => {
    const archive = await archiveOf(db, mine.id);
    if (archive === null) throw new Error('a member’s household always exists');
    const { called: _head, meterNo, office, ...face } = archive;
    const members = await membersOf(db, mine.id);
    const fixtures = await fixturesOf(db, mine.id);
    const card = await cardOf(db, mine.id);
    return accept({
      ...face,
      meterNo: meterNo === null ? null : maskMeterNo(meterNo),
      office: await findPlace(db, office, true),
      openedAt: archive.openedAt.toISOString(),
      confirmedAt: archive.confirmedAt?.toISOString() ?? null,
      declinedReason: archive.status === 'closed' ? await declinedReason(db, mine.id) : null,
      members: members.map((each) => ({
        ...each,
        joinedAt: each.joinedAt.toISOString(),
        me: each.person === person,
      })),
      fixtures: fixtures.map((each) => ({ ...each, addedAt: each.addedAt.toISOString() })),
      card: card === null ? null : { serial: maskSerial(card.serial), status: card.status },
      myRole: mine.role,
    });
  },
);
