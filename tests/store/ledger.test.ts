import type { Db } from '@store/port';
import { openBooks } from '../support/books';
import { describeLedger } from './ledger-behaviour';

describe('the ledger on the embedded engine', () => {
  let db: Db;
  beforeAll(async () => {
    db = await openBooks();
  });
  afterAll(() => db.close());
  describeLedger(() => db);
});
