/** Reads an export line by line and verifies it with node's sha256; needs no database. */
import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { readExportRecord, verifySeal, type Hashing } from '../src/domain/ledger';
import { findingSentence, verifiedSentence } from './seal-words';

export type Verdict = { readonly code: 0 | 1 | 2; readonly sentence: string };

const sha256 = (text: string): string => hash('sha256', text, 'hex');

const hashing: Hashing = {
  opening: sha256('zhoushan-water-passbook'),
  firstRoot: sha256('seal'),
  line: (previous, text) => createHash('sha256').update(previous, 'hex').update(text).digest('hex'),
  root: (previous) => {
    const root = createHash('sha256').update(previous, 'hex');
    return {
      add: (line) => {
        root.update(line, 'hex');
      },
      end: () => root.digest('hex'),
    };
  },
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // No JSON is no record; anything else is ours.
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
};

/** What npm says before a program's own words, when it was not told to be silent. */
const isBanner = (text: string): boolean => text === '' || text.startsWith('> ');

/** Verifies a file; 0 in order, 1 something is wrong with it, 2 it is no export. */
export const verifyExport = async (file: string): Promise<Verdict> => {
  const verifier = verifySeal(hashing);
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  let [number, records] = [0, 0];
  for await (const text of lines) {
    number += 1;
    if (records === 0 && isBanner(text)) continue;
    const record = readExportRecord(parse(text));
    const where = `（文件第 ${String(number)} 行）`;
    if (record === null) {
      return records === 0
        ? { code: 2, sentence: `这不是封账导出的文件${where}。` }
        : { code: 1, sentence: `这一行读不出来，被改过或写坏了${where}。` };
    }
    records += 1;
    const found = verifier.take(record);
    if (found !== null) return { code: 1, sentence: `${findingSentence(found)}${where}` };
  }
  const verified = verifier.finish();
  return 'what' in verified
    ? { code: 1, sentence: findingSentence(verified) }
    : { code: 0, sentence: verifiedSentence(verified) };
};
