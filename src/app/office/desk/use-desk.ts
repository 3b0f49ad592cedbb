import { office, useRead, type Reading } from '../../client';
import type { Desk } from '../answers';
import type { Served } from '../../post/posts';

const everyMs = 30_000;

/** The desk's day, fetched again twice a minute while somebody looks. */
export const useDesk = (post: Served): Reading<Desk> =>
  useRead(['desk', post.office], () => office.desk.query({ office: post.office }), { everyMs });
