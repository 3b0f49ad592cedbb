import * as v from 'valibot';
import { accept } from '@kernel/wire';
import { keepTold } from '@store/queries/redemption';
import { member } from '../audiences';
import { idOf } from '../fields';

/** The household has read that these reservations lapsed; they are not told again. */
export const acknowledgeLapsed = member.write(
  {
    summary: 'Keeps that the household was told of reservations that lapsed.',
    refusals: [],
    input: {
      redemption: v.pipe(v.array(idOf('redemption')), v.minLength(1), v.maxLength(20)),
    },
  },
  async ({ tx, household }, input) =>
    accept({ told: await keepTold(tx, household.id, input.redemption) }),
);
