/** A change of a shelf with its reason: lock, decide, write. The same steps for all three kinds. */
import type { Shelf } from '@domain/stock';
import type { Day } from '@kernel/day';
import type { Id, ItemId, OfficeId, PersonId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { Tx } from '@store/port';
import { changeShelf, lockShelf, type ShelfChange } from '@store/queries/stock';

export type Stocking = {
  readonly move: Id<'move'>;
  readonly kind: ShelfChange['kind'];
  readonly office: OfficeId;
  readonly item: ItemId;
  readonly reason: string;
  readonly clerk: PersonId;
  readonly today: Day;
  readonly now: Date;
};

/** Changes a shelf by what `decide` answers for it; refused when the office has none. */
export const changeStock = async (
  tx: Tx,
  asked: Stocking,
  decide: (shelf: Shelf) => Reply<number>,
): Promise<Reply<Shelf & { readonly item: ItemId }>> => {
  const { office, item, kind, reason } = asked;
  const shelf = await lockShelf(tx, { office, item });
  if (shelf === null) return refuse('ITEM_UNKNOWN');
  const decided = decide(shelf);
  if (!decided.ok) return decided;
  const made = { actor: asked.clerk, at: asked.now, day: asked.today };
  const change = { id: asked.move, office, item, kind, reason, quantity: decided.value, ...made };
  return accept({ item, ...(await changeShelf(tx, change)) });
};
