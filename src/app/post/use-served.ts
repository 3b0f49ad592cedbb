import { useState } from 'react';
import type { Reading } from '../client';
import { storage } from '../device/storage';
import { useMe } from '../client/use-me';
import type { Me } from '../client/answers';
import { chosenOf, servedOf, type Served } from './posts';

const key = 'office';

export type AtOffice = {
  readonly me: Reading<Me>;
  readonly served: readonly Served[];
  readonly chosen: Served | null;
  readonly choose: (office: string) => void;
};

/** The offices one serves at, and the one worked at now; the choice is kept on this device. */
export const useServed = (roles: readonly string[]): AtOffice => {
  const me = useMe();
  const [kept, setKept] = useState(() => storage.read(key));
  const served = servedOf(me.value?.staff ?? [], roles);
  const choose = (office: string) => {
    storage.write(key, office);
    setKept(office);
  };
  return { me, served, chosen: chosenOf(served, kept), choose };
};
