/**
 * The demo: two invented offices on two islands and what happened there in the last weeks, told
 * through the real procedures with the clock of each day. Told once: a second start adds nothing.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { addDays, addMonths, dayOf, monthOf } from '@kernel/day';
import {
  addBenchmarks,
  addBenefitPlaces,
  addBills,
  addCodes,
  addOffices,
  addPosts,
  markDemoHouseholds,
  rememberLoaded,
  wasLoaded,
} from '@store/queries/demo-rows';
import type { Deployment } from '../make-context';
import { personaIdentity } from '../host/personas';
import { readDemo } from './files';
import { tellHistory, type Told } from './tell-history';

export type DemoOptions = {
  readonly deployment: Deployment;
  /** The folder `seeds/`. */
  readonly seeds: string;
  readonly now: Date;
  readonly onProgress: (done: number, all: number) => void;
};

const fileName = 'demo/history.json';

const loadPlaces = async ({ deployment: { db }, seeds, now }: DemoOptions): Promise<void> => {
  const folder = path.join(seeds, 'demo');
  const today = dayOf(now);
  await addOffices(db, readDemo(folder, 'offices').rows);
  const codes = readDemo(folder, 'codes').rows;
  await addCodes(
    db,
    codes.map(({ fromDaysAgo, untilDaysAhead, ...code }) => ({
      ...code,
      from: addDays(today, -fromDaysAgo),
      until: addDays(today, untilDaysAhead),
    })),
  );
  await addBenchmarks(
    db,
    readDemo(folder, 'benchmarks').rows.map(({ listedDaysAgo, validDaysAhead, ...row }) => ({
      ...row,
      listedOn: addDays(today, -listedDaysAgo),
      validUntil: addDays(today, validDaysAhead),
    })),
  );
};

const firstDayAgo = 70;

const loadPeople = async (options: DemoOptions): Promise<void> => {
  const { deployment, seeds, now } = options;
  const people = readDemo(path.join(seeds, 'demo'), 'people').rows;
  const steps = people.flatMap(({ persona, called }) =>
    [
      { path: 'giveConsent', input: { document: 'privacy', version: 3 } },
      { path: 'setCalled', input: { called } },
    ].map((step) => ({
      ...step,
      daysAgo: firstDayAgo,
      time: '08:10',
      as: persona,
      door: 'resident' as const,
    })),
  );
  await tellHistory({ deployment, now, steps, story: 'people', onStep: () => undefined });
  const from = addDays(dayOf(now), -firstDayAgo);
  const posts = people.flatMap(({ persona, called, posts: held }) =>
    held.map((post) => ({
      ...post,
      called,
      from,
      identityHash: deployment.keyed('identity', personaIdentity(persona)),
    })),
  );
  await addPosts(deployment.db, posts);
  const places = readDemo(path.join(seeds, 'demo'), 'benefit-places').rows;
  await addBenefitPlaces(
    deployment.db,
    places.map(({ fromDaysAgo, ...row }) => ({ ...row, from: addDays(dayOf(now), -fromDaysAgo) })),
    { identityHash: deployment.keyed('identity', personaIdentity('fang')) },
  );
};

const loadBills = async ({ deployment: { db }, seeds, now }: DemoOptions, told: Told) => {
  const rows = readDemo(path.join(seeds, 'demo'), 'bills').rows;
  const last = addMonths(monthOf(now), -1);
  await addBills(
    db,
    rows.map(({ periodsAgo, household, ...bill }) => ({
      ...bill,
      household: told.get(household.slice(1)) ?? '',
      month: addMonths(last, -bill.months * (periodsAgo - 1)),
    })),
    now,
  );
};

/** Loads the demo; answers how many steps were told, 0 when they had been told before. */
export const loadDemo = async (options: DemoOptions): Promise<number> => {
  const { deployment, seeds, now, onProgress } = options;
  const { text, rows: steps } = readDemo(path.join(seeds, 'demo'), 'history');
  const hash = createHash('sha256').update(text).digest('hex');
  if (await wasLoaded(deployment.db, fileName, hash)) return 0;
  await loadPlaces(options);
  await loadPeople(options);
  const told = await tellHistory({
    deployment,
    now,
    steps,
    story: 'history',
    onStep: (done) => {
      onProgress(done, steps.length);
    },
  });
  await loadBills(options, told);
  await markDemoHouseholds(deployment.db);
  await rememberLoaded(deployment.db, { name: fileName, hash, rows: steps.length, at: now });
  return steps.length;
};
