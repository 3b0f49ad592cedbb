/** A passbook put together again from its lines alone, in their order, by the model's rules. */
import type { HouseholdId } from '@kernel/ids';
import type { Db } from '@store/port';
import {
  earnPoints,
  emptyPassbook,
  expireLot,
  spendPoints,
  undoLine,
  type Passbook,
} from './passbook-model';

type Line = {
  readonly kind: 'earn' | 'spend' | 'expire' | 'reverse';
  readonly amount: number;
  readonly undoes: number | null;
  readonly lot: number | null;
  readonly until: string | null;
};

const apply = (book: Passbook, line: Line): void => {
  switch (line.kind) {
    case 'earn':
      earnPoints(book, line.amount, line.until ?? '');
      return;
    case 'spend':
      if (spendPoints(book, -line.amount) === null)
        throw new Error('more was spent than there was');
      return;
    case 'reverse':
      undoLine(book, line.undoes ?? 0);
      return;
    case 'expire': {
      const lot = book.lots.find((each) => each.lot === line.lot);
      if (lot === undefined) throw new Error('a lot expired that was never earned');
      expireLot(book, lot);
    }
  }
};

/** The passbook after none, one, two … of its lines. */
export const rebuild = async (db: Db, home: HouseholdId): Promise<readonly Passbook[]> => {
  const lines = await db.query<Line>(
    `select e.kind, e.amount, e.undoes, l.expires_on as until,
       case when e.kind = 'expire' then e.source_id::bigint end as lot
     from entry e left join lot l on l.account = e.account and l.lot = e.seq
     where e.account = $1 order by e.seq`,
    [home],
  );
  const states: Passbook[] = [emptyPassbook()];
  for (const line of lines) {
    const next = structuredClone(states.at(-1) ?? emptyPassbook());
    apply(next, line);
    states.push(next);
  }
  return states;
};
