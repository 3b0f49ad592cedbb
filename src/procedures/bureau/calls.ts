import { maskHousehold } from '@domain/household';
import { accept } from '@kernel/wire';
import { callsOf } from '@store/queries/attendance';
import { faceOf } from '@store/queries/presented';
import { staff } from '../audiences';
import { maskNo } from '../call-back';
import { serialText } from '../fields';

/** The attendees drawn for an activity, masked, with what they said. */
export const calls = staff('reviewer', 'auditor', 'admin').read(
  {
    summary: 'The attendees drawn for an activity, masked, and what came of each call.',
    refusals: [],
    input: { code: serialText },
  },
  async ({ db }, { code }) => {
    const items = [];
    for (const { household, ...call } of await callsOf(db, code)) {
      const { called, door, town, passbookNo } = maskHousehold(await faceOf(db, household));
      items.push({
        ...{ attendance: call.attendance, how: call.how, result: call.result, note: call.note },
        ...{ called, door, town, passbookNo: maskNo(passbookNo) },
        at: call.at.toISOString(),
        calledAt: call.calledAt?.toISOString() ?? null,
      });
    }
    return accept({ items });
  },
);
