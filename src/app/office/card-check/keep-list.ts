/** Fetches the block list page by page and keeps it on this device; nobody waits for it. */
import { office } from '../../client';
import { storage } from '../../device/storage';
import type { Served } from '../../post/posts';
import { isDue, isFull, readList, withPage, type BlockedList } from './blocked-list';
import { clock } from '../../device/clock';

type AtOffice = Pick<Served, 'office'>;

const key = 'blocked-cards';
/** A first pass of the longest list there may be, and some to spare. */
const pagesMost = 50;

/** What this device keeps; null when it keeps none. */
export const keptList = (): BlockedList | null => readList(storage.read(key));

const renew = async (at: AtOffice): Promise<void> => {
  let list = keptList();
  for (let page = 0; page < pagesMost; page += 1) {
    if (list !== null && isFull(list)) return;
    const cursor = list?.cursor ?? undefined;
    const asked = cursor === undefined ? {} : { cursor };
    const reply = await office.blockedCards.query({ office: at.office, ...asked });
    if (!reply.ok) return;
    list = withPage(list, reply.value, clock.now());
    storage.write(key, JSON.stringify(list));
    if (!reply.value.hasMore && list.cursor !== null) return;
  }
};

let underWay: Promise<void> | null = null;

/**
 * Renews the list when it is due. A pass that broke off goes on where it stopped the next time;
 * until then the list grows old, which is what a check says of it.
 */
export const renewList = (at: AtOffice): Promise<void> => {
  if (underWay === null && isDue(keptList(), clock.now())) {
    underWay = renew(at).finally(() => {
      underWay = null;
    });
  }
  return underWay ?? Promise.resolve();
};
