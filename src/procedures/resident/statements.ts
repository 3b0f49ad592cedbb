import { accept } from '@kernel/wire';
import { statementsOf } from '@store/queries/statement';
import { person } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';
import { statementView } from '../statement-seen';

/** What the caller let leave the app about their credit: to whom, for what, until when. */
export const statements = person.read(
  {
    summary: 'The caller’s statements and the consents they stand on, newest first.',
    refusals: [],
    input: { cursor },
  },
  async ({ db, person: self, today }, input) => {
    const offset = offsetFrom(input.cursor);
    const found = await statementsOf(db, self, { offset, limit: pageSize + 1 });
    const page = pageOf(found, offset);
    return accept({
      items: page.items.map((each) => statementView(each, today)),
      next: page.next,
    });
  },
);
