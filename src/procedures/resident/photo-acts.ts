import { decideKind } from '@domain/photo-claim';
import { accept } from '@kernel/wire';
import { rulesOn } from '@store/queries/earning';
import { fixturesToClaim } from '@store/queries/photo-claim';
import { liveCodes } from '@store/queries/photo-code';
import { member } from '../audiences';
import { codeView } from '../photo-claiming';

/** What a picture can show, with the fixtures that each is about and the codes that are still good. */
export const photoActs = member.read(
  {
    summary: 'The acts claimed by a picture, their fixtures, and the household’s live codes.',
    refusals: [],
    input: {},
  },
  async ({ db, household, today, now }) => {
    const rules = await rulesOn(db, today);
    const fixtures = await fixturesToClaim(db, household.id);
    const codes = await liveCodes(db, household.id, now);
    return accept({
      items: rules
        .filter(({ evidence }) => evidence === 'photo')
        .map(({ id, title, act, icon, points, credit, checkers, perFixture, clause }) => ({
          ...{ id, title, act, icon, points, credit, checkers, perFixture, clause },
          fixtures: perFixture
            ? fixtures
                .filter(({ kind }) => decideKind(id, kind).ok)
                .map(({ rules: claimed, ...fixture }) => ({
                  ...fixture,
                  isClaimed: claimed.includes(id),
                }))
            : [],
        })),
      codes: codes
        .filter(({ claim }) => claim === null)
        .map((code) => ({ ...codeView(code), rule: code.rule, fixture: code.fixture })),
    });
  },
);
