import { maskCalled } from '@domain/household';
import { undoableUntil } from '@domain/ledger';
import { accept } from '@kernel/wire';
import { deskCounts, deskWaiting, lowStock, recentActs, type DeskAct } from '@store/queries/desk';
import { findPlace } from '@store/queries/place';
import { waitingRechecks } from '@store/queries/recheck';
import { staff } from '../audiences';

const recentMax = 20;

const actView = ({ isOwn, passbookNo, called, ...act }: DeskAct, now: Date) => {
  const until = undoableUntil(act.at);
  return {
    ...act,
    at: act.at.toISOString(),
    called: called === null ? null : maskCalled(called),
    passbookTail: passbookNo?.slice(-4) ?? null,
    undoableUntil: isOwn && now <= until ? until.toISOString() : null,
  };
};

/** A desk's day at a glance: what was done, what waits, and what can still be taken back. */
export const desk = staff('clerk', 'manager', 'property').read(
  {
    summary: 'The office’s day: counters, what waits, the last acts, and low stock.',
    refusals: [],
    input: {},
  },
  async ({ db, staff: { office, person, called, role }, today, now }) => {
    const acts = await recentActs(db, { office, day: today, viewer: person }, recentMax);
    return accept({
      office: await findPlace(db, office, true),
      staff: { called, role },
      today: await deskCounts(db, { office, day: today }),
      waiting: await deskWaiting(db, office),
      /** Of other offices, for this one to look at again. */
      rechecks: await waitingRechecks(db, office),
      recent: acts.map((act) => actView(act, now)),
      lowStock: await lowStock(db, office),
      asOf: now.toISOString(),
    });
  },
);
