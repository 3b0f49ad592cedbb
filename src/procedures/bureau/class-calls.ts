import { maskHousehold } from '@domain/household';
import { accept } from '@kernel/wire';
import { classCallsOf } from '@store/queries/class-call';
import { faceOf } from '@store/queries/presented';
import { staff } from '../audiences';
import { maskNo } from '../call-back';
import { classCodeText } from '../fields';

/** The households drawn for a class task, masked, with what they said. */
export const classCalls = staff('reviewer', 'auditor', 'admin').read(
  {
    summary: 'The households drawn for a class task, masked, and what came of each call.',
    refusals: [],
    input: { code: classCodeText },
  },
  async ({ db }, { code }) => {
    const items = [];
    for (const { household, ...call } of await classCallsOf(db, code)) {
      const { called, door, town, passbookNo } = maskHousehold(await faceOf(db, household));
      items.push({
        ...{ claim: call.claim, result: call.result, note: call.note },
        ...{ called, door, town, passbookNo: maskNo(passbookNo) },
        at: call.at.toISOString(),
        calledAt: call.calledAt?.toISOString() ?? null,
      });
    }
    return accept({ items });
  },
);
