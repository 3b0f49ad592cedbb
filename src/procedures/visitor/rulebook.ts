import { accept } from '@kernel/wire';
import { creditLevels } from '@store/queries/credit';
import { rulesOn } from '@store/queries/earning';
import { publicCaps } from '@store/queries/rulebook-public';
import { anyone } from '../audiences';

/** The rule book of today: what earns how much, the caps over it, and the levels of credit. */
export const rulebook = anyone.read(
  {
    summary: 'The rules, caps and levels in force today.',
    refusals: [],
    input: {},
  },
  async ({ db, today }) => {
    const rules = await rulesOn(db, today);
    const { isDefault, source, ...caps } = await publicCaps(db, today);
    return accept({
      rules,
      caps,
      capsSource: source,
      levels: await creditLevels(db),
      isDefault: isDefault || rules.some((rule) => rule.isDefault),
    });
  },
);
