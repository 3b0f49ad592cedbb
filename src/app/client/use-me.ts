import { resident, useRead, type Reading } from '.';
import type { Me } from './answers';

/** Who is holding the phone; answered for everyone, signed in or not. */
export const useMe = (): Reading<Me> => useRead(['me'], () => resident.me.query({}));

/** Whether the privacy text in force was accepted. */
export const hasConsented = ({ consent }: Pick<Me, 'consent'>): boolean =>
  consent.given !== null && consent.given >= consent.current;

/** Whether what belongs to a household can be asked for. */
export const isMember = (me: Me): boolean => me.household !== null && hasConsented(me);
