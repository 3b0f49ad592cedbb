import type { OfficeId } from '@kernel/ids';
import { accept } from '@kernel/wire';
import { useState } from 'react';
import { resident, useRead, visitor } from '../../client';
import { storage } from '../../device/storage';
import { isMember, useMe } from '../../client/use-me';
import { usePages } from '../../client/use-pages';
import { usePlaces } from '../../resident/reading/use-places';
import type { Shelf } from './shelf-shape';

const key = 'exchange-office';

/** The shelf of the chosen office: with one's own points, or as a visitor sees it. */
const useShelf = (office: OfficeId | null, isHousehold: boolean) =>
  useRead<Shelf>(
    ['shelf', office, isHousehold],
    async () => {
      if (office === null) throw new Error('no office is chosen yet');
      if (isHousehold) return resident.shelf.query({ office });
      const seen = await visitor.shelf.query({ office });
      return seen.ok ? accept({ ...seen.value, usable: null }) : seen;
    },
    { isOff: office === null },
  );

export const useExchange = () => {
  const me = useMe();
  const isHousehold = me.value !== undefined && isMember(me.value);
  const home = useRead(['home'], () => resident.home.query({}), { isOff: !isHousehold });
  const places = usePlaces(null);
  const [picked, setPicked] = useState(() => storage.read(key));
  const [isAffordableOnly, setAffordableOnly] = useState(false);
  const offices = places.value?.items ?? [];
  const own = isHousehold ? home.value?.office?.id : undefined;
  const known = offices.find(({ id }) => id === picked)?.id;
  // Wait for the household's own office before falling back to the first of the list.
  const isOwnComing = isHousehold && home.isLoading;
  const office = known ?? own ?? (me.isLoading || isOwnComing ? null : (offices[0]?.id ?? null));
  const shelf = useShelf(office, isHousehold);
  const reservations = usePages(
    ['reservations'],
    (cursor) => resident.reservations.query(cursor === undefined ? {} : { cursor }),
    { isOff: !isHousehold },
  );
  return {
    me,
    isHousehold,
    places,
    office,
    shelf,
    hasNoOffice: places.value?.items.length === 0,
    reserved: (reservations.value?.items ?? []).filter(({ status }) => status === 'reserved'),
    isAffordableOnly,
    setAffordableOnly,
    choose: (id: OfficeId) => {
      storage.write(key, id);
      setPicked(id);
    },
  };
};

export type Exchange = ReturnType<typeof useExchange>;
