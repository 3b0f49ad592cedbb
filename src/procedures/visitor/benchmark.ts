import { stateOn } from '@domain/benchmark';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findBenchmark } from '@store/queries/benchmark';
import { anyone } from '../audiences';
import { idOf } from '../fields';

/** One listing: what its plaque must agree with. */
export const benchmark = anyone.read(
  {
    summary: 'One listing with its state today, figures and measures.',
    refusals: ['NOT_FOUND'],
    input: { id: idOf('benchmark') },
  },
  async ({ db, demo, today }, input) => {
    const found = await findBenchmark(db, input.id, { today, withDemo: demo });
    if (found === null) return refuse('NOT_FOUND');
    const { status, ...listing } = found;
    return accept({
      ...listing,
      state: stateOn({ status, validUntil: listing.validUntil }, today),
    });
  },
);
