/** The water company's file at the bureau: what is read of it, taken in, and matched by hand. */
import type { Person } from '../journeys/person';
import type { Asking } from './ask-door';
import { answerOnce } from './face';
import type { Picture, Way } from './picture';

const shapes: readonly Way[] = ['phone', 'narrow', 'wide', 'dark', 'elder'];
const reads: readonly Way[] = [...shapes, 'loading', 'empty', 'broken', 'unreached', 'offline'];

const header = '户号,表号,账期起,账期止,上期读数,本期读数,用水量（吨）,抄表方式,换表';
const right = (at: number) =>
  `00770${String(at).padStart(2, '0')},M-770${String(at)},2026-09-01,2026-09-30,1200,1216,16,实抄,否`;
const wrong = [
  '0077101,M-77101,2026-09-01,2026-09-30,800,812,15,实抄,否',
  '0077102,M-77102,2026-09-01,2026-13-30,800,812,12,实抄,否',
  '0077103,,2026-09-01,2026-09-30,800,812,12,实抄,也许',
  ',M-77104,2026-09-01,2026-09-30,八百,812,12,实抄,否',
];
const fileOf = (rows: readonly string[]) =>
  Buffer.from(`\uFEFF${[header, ...rows].join('\r\n')}\r\n`, 'utf8');
const good = Array.from({ length: 12 }, (_, at) => right(at + 10));

/** Two files in the books: one taken in, whose numbers wait, and one that was only read. */
const sendFiles = async ({ ask, send }: Asking) => {
  const office = 'of_demo-bureau';
  const { items } = await ask<{ items: readonly unknown[] }>('qiu', 'bureau/meterFiles', {
    office,
  });
  if (items.length > 0) return;
  const sendOne = async (fileName: string, rows: readonly string[]) => {
    const { file } = await send<{ file: string }>('qiu', 'bureau/openMeterFile', {
      ...{ office, fileName },
    });
    const base64 = fileOf(rows).toString('base64');
    await send('qiu', 'bureau/sendMeterPart', { office, file, part: 0, isLast: true, base64 });
    return file;
  };
  const file = await sendOne('示例水费 2026-09 普陀.csv', good);
  await send('qiu', 'bureau/takeMeterFile', { office, file });
  await sendOne('示例水费 2026-09 定海（有错的）.csv', [...good.slice(0, 3), right(40), ...wrong]);
};

const openFile = async (person: Person) => {
  await person.tap(/定海（有错的）/);
};
const openTaken = async (person: Person) => {
  await person.tap(/普陀\.csv/);
};
const choose = async (person: Person) => {
  const coming = person.page.waitForEvent('filechooser');
  await person.tapId('bills-choose');
  const file = { name: '示例水费.csv', mimeType: 'text/csv', buffer: fileOf(good) };
  await (await coming).setFiles(file);
};
/** A file of a whole county, as it is after some of its parts. */
const half = {
  ...{ id: 'mf_half', name: '示例水费.csv', openedAt: new Date().toISOString(), done: {} },
  ...{ takenRow: 61_000, rows: 184_000, found: { fresh: 180_400, same: 3_520, wrong: 80 } },
};
const readHalf = async (person: Person) => {
  await answerOnce(person.context, 'openMeterFile', { file: 'mf_half' });
  await answerOnce(person.context, 'sendMeterPart', { ...half, status: 'receiving' });
  const large = Array.from({ length: 9_000 }, (_, at) => right(at + 10));
  const coming = person.page.waitForEvent('filechooser');
  await person.tapId('bills-choose');
  const file = { name: '示例水费.csv', mimeType: 'text/csv', buffer: fileOf(large) };
  await (await coming).setFiles(file);
  await person.sees('读了 184,000 行');
};
const takeHalf = async (person: Person) => {
  await answerOnce(person.context, 'takeMeterFile', { ...half, status: 'taking' });
  await openFile(person);
  await person.tapId('bills-take');
  await person.sees('收了 61,000 行，共 184,000 行');
};

const toNumbers = async (person: Person) => {
  await person.tap('对户号');
};
const chooseNumber = async (person: Person) => {
  await toNumbers(person);
  await person.tap(/^户号 0077012/);
  await person.fills('存折号', '090300000011');
  await person.fills('凭什么知道', '看过水费单和存折');
};
const match = async (person: Person) => {
  await answerOnce(person.context, 'matchNumber', { lines: 1 });
  await chooseNumber(person);
  await person.tap('对到这一户');
  await person.sees('户号 0077012 对好了，收进 1 期账单。');
};
const matchRefused = async (person: Person) => {
  await chooseNumber(person);
  await person.tap('对到这一户');
  await person.sees(/没有/);
};

const bills = {
  who: 'qiu',
  page: 'bureau/bills',
  ways: shapes,
  prepares: sendFiles,
} as const;

export const picturesOfBills: readonly Picture[] = [
  {
    ...bills,
    name: 'bills',
    ways: reads,
    brings: { call: 'meterFiles', lists: ['items'] },
    sees: '收过的',
  },
  {
    ...bills,
    name: 'bills-file',
    ways: reads,
    brings: { call: 'meterFileFaults', lists: ['items'] },
    opens: openFile,
    sees: '这是试读，还没有收进去。',
  },
  { ...bills, name: 'bills-taken', before: openTaken, sees: '收好了' },
  { ...bills, name: 'bills-reading', before: readHalf, isUnderWay: true },
  { ...bills, name: 'bills-taking', before: takeHalf, isUnderWay: true },
  {
    ...bills,
    name: 'bills-not-sent',
    ways: ['phone-broken', 'narrow-broken', 'phone-unreached', 'wide-broken', 'elder-broken'],
    brings: { call: 'openMeterFile' },
    opens: choose,
  },
  {
    ...bills,
    name: 'bills-numbers',
    ways: reads,
    brings: { call: 'unmatchedNumbers', lists: ['items'] },
    opens: toNumbers,
    sees: /^户号 /,
  },
  { ...bills, name: 'bills-match', before: chooseNumber, sees: '对到这一户' },
  { ...bills, name: 'bills-match-refused', before: matchRefused },
  { ...bills, name: 'bills-matched', before: match, isUnderWay: true },
];
