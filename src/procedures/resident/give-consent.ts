import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { insertConsent } from '@store/queries/consent';
import { consentTextOn } from '@store/queries/consent-text';
import { keepPerson } from '@store/queries/person';
import { signed } from '../audiences';
import { slug, whole } from '../fields';

/** Accepts a document in the version in force; only then is anything kept of the person. */
export const giveConsent = signed.write(
  {
    summary: 'Accepts a document, such as the privacy text, in the version that is in force.',
    refusals: ['NOT_FOUND', 'CONSENT_OUTDATED'],
    input: { document: slug, version: whole(1, 10_000) },
  },
  async ({ tx, identityHash, makeId, now, today }, { document, version }) => {
    const text = await consentTextOn(tx, document, today);
    if (text === null || version > text.version) return refuse('NOT_FOUND');
    if (version < text.version) return refuse('CONSENT_OUTDATED');
    const id = makeId('person');
    const person = await keepPerson(tx, { id, identityHash, at: now });
    await insertConsent(tx, { person, document, version, at: now });
    return accept({ document, version, givenAt: now.toISOString() });
  },
);
