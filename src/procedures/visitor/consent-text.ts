import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { consentTextOn } from '@store/queries/consent-text';
import { anyone } from '../audiences';
import { slug } from '../fields';

/** What one is asked to agree to; readable before signing in. */
export const consentText = anyone.read(
  {
    summary: 'A consent document in the version in force.',
    refusals: ['NOT_FOUND'],
    input: { document: slug },
  },
  async ({ db, today }, input) => {
    const found = await consentTextOn(db, input.document, today);
    return found === null ? refuse('NOT_FOUND') : accept(found);
  },
);
