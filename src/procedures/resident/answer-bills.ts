import * as v from 'valibot';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { consentTextOn } from '@store/queries/consent-text';
import { meteredOf } from '@store/queries/reading';
import { billDocument, setAgreement } from '../agreeing';
import { head } from '../audiences';
import { whole } from '../fields';

/** The head agrees that bills come from the water company's files, or ends it: then they are deleted. */
export const answerBills = head.write(
  {
    summary: 'Agrees to take bills from the water company’s files, or ends it and deletes them.',
    refusals: ['NOT_FOUND', 'CONSENT_OUTDATED', 'NO_METER'],
    input: { agrees: v.boolean(), version: whole(1, 10_000) },
  },
  async ({ tx, household: { id: household }, person: by, now, today }, { agrees, version }) => {
    if (agrees) {
      const text = await consentTextOn(tx, billDocument, today);
      if (text === null || version > text.version) return refuse('NOT_FOUND');
      if (version < text.version) return refuse('CONSENT_OUTDATED');
      const { supply } = await meteredOf(tx, household);
      if (supply === 'unmetered') return refuse('NO_METER');
    }
    const made = { household, agrees, version, by, office: null, at: now };
    const agreed = await setAgreement(tx, made);
    return agreed === null ? refuse('NOT_FOUND') : accept(agreed);
  },
);
