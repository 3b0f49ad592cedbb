import * as v from 'valibot';
import { stateOn } from '@domain/benchmark';
import { accept } from '@kernel/wire';
import { benchmarksOf } from '@store/queries/benchmark';
import { anyone } from '../audiences';
import { cursor, districtCode, text } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

const kinds = ['campus', 'hotel', 'community', 'enterprise', 'institution', 'leader'] as const;

/** The listings of one kind, each with its state today. */
export const benchmarks = anyone.read(
  {
    summary: 'The listings of a kind, by district or text, with their state today.',
    refusals: [],
    input: {
      kind: v.picklist(kinds),
      district: v.optional(districtCode),
      text: v.optional(text(0, 40)),
      cursor,
    },
  },
  async ({ db, demo, today }, input) => {
    const offset = offsetFrom(input.cursor);
    const rows = await benchmarksOf(db, {
      kind: input.kind,
      district: input.district ?? null,
      text: input.text === undefined || input.text === '' ? null : input.text,
      today,
      withDemo: demo,
      offset,
      limit: pageSize + 1,
    });
    const items = rows.map(({ status, ...row }) => ({
      ...row,
      state: stateOn({ status, validUntil: row.validUntil }, today),
    }));
    return accept(pageOf(items, offset));
  },
);
