/** An address as it is filled in; `building` and `room` may be empty in a village. */
export type Door = {
  readonly town: string;
  readonly estate: string;
  readonly building: string;
  readonly room: string;
};

const chineseDigits = '零一二三四五六七八九';
const digitOf = (character: string): number => chineseDigits.indexOf(character);

/** 三 → 3, 十二 → 12, 二十 → 20, 一零二 → 102: numbers as doors have them, below a hundred or spelt out. */
const inDigits = (number: string): string => {
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(number);
  if (tens !== null) {
    const [, ten = '', one = ''] = tens;
    return String((ten === '' ? 1 : digitOf(ten)) * 10 + (one === '' ? 0 : digitOf(one)));
  }
  return number.includes('十') ? number : [...number].map((each) => digitOf(each)).join('');
};

const withDigits = (text: string): string =>
  text.replaceAll('〇', '零').replace(/[零一二三四五六七八九十]+/g, inDigits);

const plain = (text: string): string => text.normalize('NFKC').toUpperCase().replace(/\s/g, '');

// The words between the numbers of a door say nothing that the order does not say.
const partWords = /号楼|单元|[幢栋座楼室号#]/g;

const numbersOf = (text: string): string =>
  withDigits(plain(text))
    .replace(partWords, '-')
    .replace(/[\p{Dash}_/.、,]+/gu, '-')
    .replace(/-+/g, '-')
    .replace(/(^|\D)0+(?=\d)/g, '$1')
    .replace(/^-+|-+$/g, '');

const nameOf = (estate: string): string => {
  const name = plain(estate).replace(/[\p{P}\p{S}]/gu, '');
  return name.length > 2 ? name.replace(/小区$/, '') : name;
};

/** `3幢` with `2单元402室`, `３栋２－４０２` and `三号楼 2-402` are the same numbers: `3-2-402`. */
export const comparableNumbers = ({ building, room }: Pick<Door, 'building' | 'room'>): string =>
  numbersOf(`${building}-${room}`);

/** An estate's name without spaces, signs and a closing 小区. */
export const comparableEstate = (estate: string): string => nameOf(estate);
