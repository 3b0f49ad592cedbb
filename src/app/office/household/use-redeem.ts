import { useState } from 'react';
import { office, useRead, useWrite, visitor } from '../../client';
import type { Asked, ShelfItem } from '../answers';
import type { Served } from '../../post/posts';
import type { AtHousehold } from './use-household';

/** An exchange at the counter: an item of this shelf, shown to both sides, paid by the code. */
export const useRedeem = (post: Served, at: AtHousehold, onDone: () => void) => {
  const [item, setItem] = useState<ShelfItem | null>(null);
  const shelf = useRead(['shelf', post.office, 'desk'], () =>
    visitor.shelf.query({ office: post.office }),
  );
  const redeeming = useWrite('redeem', (input: Asked<'redeem'>, requestId) =>
    office.redeem.mutate({ ...input, office: post.office, requestId }),
  );
  const pay = async (wanted: ShelfItem, code: string) => {
    const done = await redeeming.run({ item: wanted.item, code });
    if (done === undefined) return;
    const { seq, title, points, balance, undoableUntil, stockLeft } = done;
    const stock = `窗口里还剩 ${String(stockLeft)} ${wanted.unit}（含预留）`;
    const line = { seq, title: `兑换 ${title}`, amount: -points, balance, undoableUntil, stock };
    at.wrote(line);
    onDone();
  };
  return {
    item,
    shelf,
    redeeming,
    choose: (wanted: ShelfItem | null) => {
      redeeming.reset();
      setItem(wanted);
    },
    confirm: () => {
      if (item !== null && at.code !== null) void pay(item, at.code);
    },
  };
};
