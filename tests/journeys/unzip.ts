/** Reads the parts of an xlsx file, which is a zip of XML, without another package. */
import { inflateRawSync } from 'node:zlib';

const endMark = 0x06054b50;
const endBytes = 22;
const deflated = 8;

const endOf = (zip: Buffer): number => {
  for (let at = zip.length - endBytes; at >= 0; at -= 1) {
    if (zip.readUInt32LE(at) === endMark) return at;
  }
  throw new Error('not a zip file');
};

/** Every file of a zip by its name. */
export const unzip = (zip: Buffer): ReadonlyMap<string, string> => {
  const end = endOf(zip);
  const found = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const lengths = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths;
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(begin, begin + size);
    found.set(name, (method === deflated ? inflateRawSync(bytes) : bytes).toString('utf8'));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return found;
};

const plain = (text: string): string =>
  text
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

const textsOf = (xml: string, tag: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>|<${tag}/>`, 'gs'))].map(([part]) => part);

/** The column of a cell by its address: `A7` is 0, `C7` is 2. */
const columnOf = (cell: string): number =>
  [...(/ r="([A-Z]+)/.exec(cell)?.[1] ?? 'A')].reduce(
    (column, letter) => column * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1;

/** The first sheet as rows of texts; an empty cell is an empty text. */
export const readSheet = (xlsx: Buffer): readonly (readonly string[])[] => {
  const files = unzip(xlsx);
  const shared = textsOf(files.get('xl/sharedStrings.xml') ?? '', 'si').map(plain);
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  return textsOf(sheet, 'row').map((row) => {
    const texts: string[] = [];
    for (const cell of textsOf(row, 'c')) {
      const isShared = /^<c[^>]* t="s"/.test(cell);
      texts[columnOf(cell)] = isShared ? (shared[Number(plain(cell))] ?? '') : plain(cell);
    }
    return Array.from(texts, (text) => text ?? '');
  });
};
