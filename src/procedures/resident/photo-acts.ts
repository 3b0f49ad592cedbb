import { decideKind, isByPicture } from '@domain/photo-claim';
import { labelGradeOf } from '@domain/water-label';
import { accept } from '@kernel/wire';
import { rulesOn } from '@store/queries/earning';
import { labelledOf } from '@store/queries/label';
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
    const labelled = await labelledOf(db, household.id);
    const codes = await liveCodes(db, household.id, now);
    return accept({
      items: rules
        .filter(({ evidence }) => isByPicture(evidence))
        .map(
          ({ id, title, act, icon, points, credit, checkers, perFixture, clause, evidence }) => ({
            ...{ id, title, act, icon, points, credit, checkers, perFixture, clause },
            labelGrade: labelGradeOf({ id, evidence }),
            fixtures: perFixture
              ? fixtures
                  .filter(({ kind }) => decideKind(id, kind).ok)
                  .map(({ rules: claimed, ...fixture }) => ({
                    ...fixture,
                    isClaimed:
                      claimed.includes(id) ||
                      (evidence === 'label' && labelled.includes(fixture.id)),
                  }))
              : [],
          }),
        ),
      codes: codes
        .filter(({ claim }) => claim === null)
        .map((code) => ({ ...codeView(code), rule: code.rule, fixture: code.fixture })),
    });
  },
);
