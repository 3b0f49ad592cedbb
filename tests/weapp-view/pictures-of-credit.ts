/** Objections and their letters, benefits, and statements that leave with a consent. */
import { addDays, dayOf } from '@kernel/day';
import type { Person } from '../journeys/person';
import type { Asking } from './ask-door';
import type { Picture, Way } from './picture';

const all: readonly Way[] = ['phone', 'narrow', 'elder', 'dark'];
const sheet: readonly Way[] = ['phone', 'elder-narrow'];
const desk = 'of_demo-donggang';

type Book = { readonly lines: readonly { readonly seq: number; readonly kind: string }[] };
type Line = { readonly question: { readonly id: string; readonly letter: string | null } | null };

/** The nth line of lin's credit with an objection to it: whether it was made before, or just now. */
const objected = async ({ ask, send }: Asking, nth: number) => {
  const { lines } = await ask<Book>('lin', 'resident/creditBook');
  const seq = lines.filter(({ kind }) => kind === 'earn')[nth]?.seq ?? 0;
  const { question } = await ask<Line>('lin', 'resident/creditLine', { seq });
  if (question !== null) return { id: question.id, isNew: false };
  const text = '示例：这件事我做了两次，只记了一次';
  const { id } = await send<{ id: string }>('lin', 'resident/askAboutCredit', { seq, text });
  return { id, isNew: true };
};

const answered = async (asking: Asking) => {
  const { id: question, isNew } = await objected(asking, 0);
  if (!isNew) return;
  const answer = { question, result: 'stands', answer: '核对过凭据：按规则只记一次，没有记错' };
  await asking.send('li', 'office/answerQuestion', { office: desk, ...answer });
};
const waiting = async (asking: Asking) => {
  await objected(asking, 1);
};
const proposed = async (asking: Asking) => {
  const { id: question, isNew } = await objected(asking, 2);
  if (!isNew) return;
  const answer = { question, result: 'wrong', answer: '签到单上记错了一次', shouldBe: 4 };
  await asking.send('li', 'office/answerQuestion', { office: desk, ...answer });
};
const signed = async ({ ask, send }: Asking) => {
  const { items } = await ask<{ items: readonly unknown[] }>('lin', 'resident/statements');
  if (items.length > 0) return;
  await send('lin', 'resident/giveStatement', {
    ...{ recipient: '示例渔业合作社', purpose: '示例：申请做节水带头人', name: '林小满' },
    ...{ until: addDays(dayOf(new Date()), 30), version: 1, agrees: true },
  });
};

const hall = { office: 'of_demo-bureau', place: 'bp_demo-hall' } as const;
/** The code that hangs at the demo hall, made where there is none. */
const coded = async ({ ask, send }: Asking): Promise<void> => {
  const { items } = await ask<{ items: readonly { id: string; code: string | null }[] }>(
    'fang',
    'bureau/benefitPlaces',
    { office: hall.office, benefit: 'talk-first' },
  );
  const code = items.find(({ id }) => id === hall.place)?.code ?? null;
  printed = code ?? (await send<{ code: string }>('fang', 'bureau/makePlaceCode', hall)).code;
};
let printed = '';
const typePlaceCode = async (person: Person) => {
  await person.fills('输入号码', printed);
  await person.tap('好了');
};
/** Used once; in each later way the use of just now stands there again. */
const useHere = async (person: Person) => {
  await person.sees('示例：节水科普馆');
  if (await person.button('在这里用一次').isVisible()) await person.tap('在这里用一次');
  await person.sees('已记下');
};

const openLine = async (person: Person) => {
  await person.tap(/看这一笔$/);
  await person.sees('存折上');
};
const openLetter = async (person: Person) => {
  await openLine(person);
  await person.tap(/^看结果通知/);
  await person.sees('核对结果：没有记错');
};
const openObjection = (chip: RegExp) => async (person: Person) => {
  await person.tap(chip);
  await person.sees('哪一本');
};

export const picturesOfCredit: readonly Picture[] = [
  {
    name: 'credit-line',
    who: 'lin',
    page: 'resident/credit',
    ways: all,
    prepares: answered,
    before: openLine,
  },
  {
    name: 'letter-own',
    who: 'lin',
    page: 'resident/credit',
    ways: all,
    prepares: answered,
    before: openLetter,
  },
  {
    name: 'benefits-levels',
    brings: { call: 'creditBook', lists: ['benefits'] },
    who: 'lin',
    page: 'resident/benefits',
    ways: all,
    sees: '节水活动优先报名',
  },
  {
    name: 'benefit-one',
    brings: { call: 'benefit', lists: ['places', 'uses'] },
    who: 'lin',
    page: 'resident/benefit?benefit=talk-first',
    ways: all,
    sees: '示例：节水科普馆',
  },
  {
    name: 'benefit-shown',
    who: 'lin',
    page: 'resident/benefit?benefit=talk-first',
    ways: sheet,
    before: async (person) => {
      await person.tap('出示这项待遇');
      await person.sees('码里没有你的名字，也没有信用分');
    },
  },
  {
    name: 'benefit-not-honoured',
    who: 'lin',
    page: 'resident/benefit?benefit=talk-first',
    ways: sheet,
    before: async (person) => {
      await person.tap(/不认这项待遇$/);
      await person.sees('告诉主管单位');
    },
    isLong: false,
  },
  {
    name: 'use-here',
    who: 'lin',
    page: 'resident/scan',
    ways: all,
    prepares: coded,
    opens: typePlaceCode,
    sees: '示例：节水科普馆',
    brings: { call: 'placeCode' },
  },
  {
    name: 'used-here',
    who: 'lin',
    page: 'resident/scan',
    ways: all,
    prepares: coded,
    opens: typePlaceCode,
    before: useHere,
  },
  {
    name: 'statements',
    brings: { call: 'statements', lists: ['items'] },
    who: 'lin',
    page: 'resident/statements',
    ways: all,
    prepares: signed,
    sees: '给示例渔业合作社',
  },
  {
    name: 'give-statement',
    brings: { call: 'consentText' },
    who: 'lin',
    page: 'resident/give-statement',
    ways: all,
    sees: '写明白给谁、做什么',
  },
  {
    name: 'statement-shown',
    who: 'lin',
    page: 'resident/statements',
    ways: all,
    prepares: signed,
    before: async (person) => {
      await person.tap('看证明和号码');
      await person.sees(/自己写的，没有核对/);
    },
  },
  { name: 'statement-asked', who: null, page: 'visitor/statement', ways: ['phone'] },
  {
    name: 'objection-open',
    who: 'li',
    page: 'office/worklist?kind=questions',
    ways: sheet,
    prepares: waiting,
    before: openObjection(/^林\* · 信用/),
    isLong: false,
  },
  {
    name: 'objection-second',
    who: 'wang',
    page: 'office/worklist?kind=questions',
    ways: sheet,
    prepares: proposed,
    before: openObjection(/等核准$/),
    isLong: false,
  },
  {
    name: 'office-letters',
    brings: { call: 'letters', lists: ['items'] },
    who: 'li',
    page: 'office/letter',
    ways: ['phone', 'wide'],
    prepares: answered,
    sees: /复〔/,
  },
  {
    name: 'office-letter-paper',
    who: 'li',
    page: 'office/letter',
    ways: ['phone', 'paper', 'elder-paper'],
    prepares: answered,
    before: async (person) => {
      await person.tap(/复〔/);
      await person.sees('核对结果：没有记错');
    },
  },
  { name: 'office-benefit', who: 'li', page: 'office/benefit', ways: sheet, sees: /八位数/ },
  {
    name: 'bureau-benefits',
    brings: { call: 'benefits', lists: ['items'] },
    who: 'fang',
    page: 'bureau/benefits',
    ways: ['phone', 'narrow', 'wide', 'dark', 'elder'],
    sees: '节水活动优先报名',
  },
  {
    name: 'bureau-place-paper',
    who: 'fang',
    page: `bureau/place-paper?place=${hall.place}`,
    ways: ['phone', 'narrow', 'paper'],
    prepares: coded,
    sees: '出示待遇后请扫这里',
    brings: { call: 'placePaper' },
  },
  {
    name: 'bureau-benefit-open',
    who: 'fang',
    page: 'bureau/benefits',
    ways: ['phone', 'wide', 'elder-narrow'],
    before: async (person) => {
      await person.tap('节水活动优先报名');
      await person.sees('示例：节水科普馆');
    },
    isLong: false,
  },
];
