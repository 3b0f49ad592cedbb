import { useEffect } from 'react';
import { visitor, type Reading } from '../../client';
import { usePages, type Pages } from '../../client/use-pages';
import type { PublicAnswer } from '../../client/visitor-answers';

type Place = PublicAnswer<'places'>['items'][number];

/** All offices of a district, or of the city: fetched to the end, since one chooses from all of them. */
export const usePlaces = (district: string | null, isOff = false): Reading<Pages<Place>> => {
  const reading = usePages(
    ['places', district],
    (cursor) =>
      visitor.places.query({
        ...(district === null ? {} : { district }),
        ...(cursor === undefined ? {} : { cursor }),
      }),
    { isOff },
  );
  const more = reading.value?.isMoreComing === false ? reading.value.more : null;
  const isStuck = reading.fault !== undefined;
  useEffect(() => {
    if (more !== null && !isStuck) more();
  }, [more, isStuck]);
  return reading;
};
