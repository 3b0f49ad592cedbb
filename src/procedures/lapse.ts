import { accountsOverdue } from '@store/queries/release';
import type { Reading } from './context';
import { lapseDue } from './releasing';

const accountsAtOnce = 200;

/** Lets every reservation past its deadline lapse, a household at a time; answers how many. */
export const lapseOverdue = async ({ db, today, now }: Reading): Promise<number> => {
  let lapsed = 0;
  for (;;) {
    const accounts = await accountsOverdue(db, now, accountsAtOnce);
    for (const account of accounts) {
      lapsed += await db.transaction((tx) => lapseDue(tx, account, { today, now }));
    }
    if (accounts.length < accountsAtOnce) return lapsed;
  }
};
