import { accept } from '@kernel/wire';
import { setCalledOf } from '@store/queries/person';
import { person } from '../audiences';
import { text } from '../fields';

/** How somebody wishes to be called. */
export const setCalled = person.write(
  {
    summary: 'Sets how the caller wishes to be called.',
    refusals: [],
    input: { called: text(1, 20) },
  },
  async ({ tx, person: self }, { called }) => {
    await setCalledOf(tx, self, called);
    return accept({ called });
  },
);
