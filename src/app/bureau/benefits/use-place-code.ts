import { bureau, useWrite } from '../../client';
import type { Served } from '../../post/posts';
import type { Answer, Asked } from '../answers';

export type CodedPlace = Pick<Answer<'benefitPlaces'>['items'][number], 'id' | 'name' | 'code'>;

/** The writes of a place's printed code. */
export const usePlaceCode = (post: Served, place: CodedPlace) => {
  const making = useWrite(
    `make-place-code.${place.id}`,
    (input: Asked<'makePlaceCode'>, requestId) =>
      bureau.makePlaceCode.mutate({ ...input, office: post.office, requestId }),
  );
  const blocking = useWrite(
    `block-place-code.${place.id}`,
    (input: Asked<'blockPlaceCode'>, requestId) =>
      bureau.blockPlaceCode.mutate({ ...input, office: post.office, requestId }),
  );
  return { making, blocking };
};
