import { countValid } from '@domain/benchmark';
import { accept } from '@kernel/wire';
import { benchmarkKinds as kindsOf, listedGroups } from '@store/queries/benchmark';
import { anyone } from '../audiences';

/** The six kinds, each with what is valid today against the plan's target. */
export const benchmarkKinds = anyone.read(
  {
    summary: 'The kinds of listings with target and count of those valid today.',
    refusals: [],
    input: {},
  },
  async ({ db, demo, today }) => {
    const kinds = await kindsOf(db);
    const groups = await listedGroups(db, { today, withDemo: demo });
    return accept({
      items: kinds.map((kind) => {
        const own = groups.filter((group) => group.kind === kind.id);
        return { ...kind, valid: countValid(own, today), demo: own.some((group) => group.demo) };
      }),
    });
  },
);
