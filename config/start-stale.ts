/** Whether something built is older than what it is built from: by content, not by clock. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const filesIn = (place: string): readonly string[] =>
  statSync(place).isFile()
    ? [place]
    : readdirSync(place, { recursive: true, encoding: 'utf8' })
        .map((name) => path.join(place, name))
        .filter((file) => statSync(file).isFile())
        .sort();

const printOf = (places: readonly string[]): string => {
  const hash = createHash('sha256');
  places.flatMap(filesIn).forEach((file) => hash.update(file).update(readFileSync(file)));
  return hash.digest('hex');
};

/** Its stamp lies in the built folder, so whoever deletes or rebuilds that removes the stamp too. */
export const freshness = (built: string, places: readonly string[]) => {
  const stamp = path.join(built, '.built-from');
  const print = printOf(places);
  return {
    isStale: !existsSync(stamp) || readFileSync(stamp, 'utf8') !== print,
    stamp: () => {
      writeFileSync(stamp, print);
    },
  };
};
