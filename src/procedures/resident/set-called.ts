import * as v from 'valibot';
import { accept } from '@kernel/wire';
import { setCalledOf } from '@store/queries/person';
import { person } from '../audiences';
import { text } from '../fields';

/** How somebody wishes to be called; null takes the name back. */
export const setCalled = person.write(
  {
    summary: 'Sets how the caller wishes to be called, or nothing.',
    refusals: [],
    input: { called: v.nullable(text(1, 20)) },
  },
  async ({ tx, person: self }, { called }) => {
    await setCalledOf(tx, self, called);
    return accept({ called });
  },
);
