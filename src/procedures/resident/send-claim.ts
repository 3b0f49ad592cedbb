import * as v from 'valibot';
import { decideCode, isByPicture } from '@domain/photo-claim';
import { claimDueDay } from '@domain/ledger';
import { labelPicturesLeast } from '@domain/water-label';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { ruleOn } from '@store/queries/earning';
import { homeOffice } from '@store/queries/home';
import { insertLabel } from '@store/queries/label';
import { numbersOf } from '@store/queries/ledger';
import { insertClaimStep, insertPhotoClaim } from '@store/queries/photo-claim';
import { lockCode } from '@store/queries/photo-code';
import { member } from '../audiences';
import { actRefusals, claimAct } from '../award';
import { idOf, text } from '../fields';
import { labelFields, labelFor, labelRefusals } from '../labelled';
import { pictureList, pictureRefusals, tiePictures } from '../photo-claiming';

/** Claims what the pictures show, under the digits that stand in them; it waits for the office. */
export const sendClaim = member.write(
  {
    summary:
      'Sends a claim with pictures that show the code; it waits until the office has looked.',
    refusals: [
      'NOT_FOUND',
      ...pictureRefusals,
      'RULE_NOT_BY_PHOTO',
      ...labelRefusals,
      'LABEL_RECEIPT',
      'INPUT_INVALID',
      'FIXTURE_NEEDED',
      'FIXTURE_CLAIMED',
      ...actRefusals,
    ],
    input: {
      code: idOf('photoCode'),
      pictures: pictureList,
      note: v.optional(text(1, 200)),
      label: v.optional(labelFields),
    },
  },
  async (desk, input) => {
    const { tx, household, person, today, now, makeId } = desk;
    const code = await lockCode(tx, household.id, input.code);
    if (code === null || code.claim !== null) return refuse('NOT_FOUND');
    const live = decideCode(code, now);
    if (!live.ok) return live;
    const rule = await ruleOn(tx, code.rule, today);
    if (rule === null) return refuse('RULE_NOT_IN_FORCE');
    if (!isByPicture(rule.evidence)) return refuse('RULE_NOT_BY_PHOTO');
    const claim = makeId('claim');
    const office = await homeOffice(tx, household.id);
    const awarded = await claimAct(tx, {
      ...{ id: claim, household: household.id, status: household.status, person, by: person },
      ...{ rule, code: null, heads: 1, fixture: code.fixture, office, title: rule.title },
      ...{ seen: false, today, now },
    });
    if (!awarded.ok) return awarded;
    const { label: typed, pictures } = input;
    const shown = { rule, fixture: code.fixture, label: typed };
    const label = await labelFor({ ...desk, household: household.id }, shown);
    if (!label.ok) return label;
    if (label.value !== null && pictures.length < labelPicturesLeast) {
      return refuse('LABEL_RECEIPT');
    }
    const dueDay = claimDueDay(today);
    const { note = null } = input;
    await insertPhotoClaim(tx, { claim, note, dueDay });
    if (label.value !== null) await insertLabel(tx, claim, label.value);
    const tied = await tiePictures(desk, code, { claim, pictures });
    if (!tied.ok) return tied;
    await insertClaimStep(tx, { claim, kind: 'sent', person, office: null, at: now, note });
    const numbers = await numbersOf(tx, household.id);
    return accept({ claim, points: awarded.value.points, dueDay, numbers });
  },
);
