/** Everything is read once, so that neither side waits for a disk where the other does not. */
import { runOn } from './load-books';
import type { LoadedBooks } from './scale-server';

/** Into the memory of the system, or into the server's own buffers where those hold the books. */
export type Warming = 'read' | 'buffer';

export const warm = async (books: readonly LoadedBooks[], how: Warming): Promise<void> => {
  for (const { url } of books) {
    await runOn(url, [
      'create extension if not exists pg_prewarm',
      `select sum(pg_prewarm(oid, '${how}')) from pg_class
         where relkind in ('r', 'i') and relnamespace = 'public'::regnamespace`,
    ]);
  }
};
