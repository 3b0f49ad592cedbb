/** A card is made: its serial in the books, and what its printed square says. */
import { offlineUntil } from '@domain/household';
import type { Tx } from '@store/port';
import { insertCard, type NewCard } from '@store/queries/card';
import { signCard } from './card-signing';
import type { Desk } from './context';

type Maker = Pick<Desk, 'makeSerial' | 'keyed' | 'now' | 'today'>;

/**
 * Issues a card to a household that has none in use. `serial` is typed, `code` is the text of the
 * square: serial, passbook number, last day of a check without a network, signature (card-code.ts).
 */
export const makeCard = async (
  tx: Tx,
  { makeSerial, keyed, now, today }: Maker,
  card: Omit<NewCard, 'at'>,
): Promise<{ serial: string; code: string }> => {
  const issued = await insertCard(tx, { ...card, at: now }, makeSerial);
  return {
    serial: issued.serial,
    code: signCard(keyed, { ...issued, until: offlineUntil(today) }),
  };
};
