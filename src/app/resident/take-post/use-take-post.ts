import { resident, useWrite } from '../../client';
import { useToldCode, withoutBlanks } from '../pieces/use-told-code';
import type { Asked } from '../reading/answers';

/** Twelve digits that were told, and the post they stand for. */
export const useTakePost = () =>
  useToldCode({
    length: 12,
    digitsOf: withoutBlanks,
    write: useWrite('takePost', (input: Asked<'takePost'>, requestId) =>
      resident.takePost.mutate({ ...input, requestId }),
    ),
  });
