/** What happens at the counter itself: a code shown, a thing taken, a paper printed, a leak seen to. */
import { openArchiveOf, registers, typeAtDesk } from '../journeys/clerk';
import type { Person } from '../journeys/person';
import { askDoor } from './ask-door';
import { changeAnswer } from './face';
import type { Picture, Way } from './picture';

const shapes: readonly Way[] = ['phone', 'narrow', 'dark', 'elder'];
const onPaper: readonly Way[] = ['phone', 'elder', 'paper'];
const office = 'of_demo-donggang';
const household = 'office/household?text={passbook}';

const addressOf = ({ page }: Person): string => new URL(page.url()).origin;
const nextId = (): string => `rq_picture-${String(Date.now()).padStart(12, '0')}`;

/** 张海生 shows their code; it is read aloud at the desk. */
const showCode = async (person: Person) => {
  const shown = await askDoor(addressOf(person), 'zhang', {
    door: 'resident',
    path: 'showCode',
    input: { requestId: nextId() },
  });
  // The first of the run is the one that counts now.
  await typeAtDesk(person, shown.codes[0].digits);
  await person.sees('出示的人：');
};
const chooseThing = async (person: Person) => {
  await showCode(person);
  await person.tap('兑换');
  await person.sees(/剩 \d+/);
};
const redeem = async (person: Person) => {
  await chooseThing(person);
  await person.tap(/^肥皂，30 分/);
  await person.sees('请居民也看一眼，对了再按');
};

const openArchive = async (person: Person) => {
  await person.tap(/^张\* 尾号/);
  await openArchiveOf(person);
};
type Rule = Readonly<Record<string, unknown>>;
/** The demo's rules count no heads and no fixtures; the bureau may write one that does. */
const withRule = (id: string, change: Rule) => (person: Person) =>
  changeAnswer(person.context, 'rules', (value) => ({
    ...value,
    items: Array.isArray(value['items'])
      ? value['items'].map((rule: Rule) => (rule['id'] === id ? { ...rule, ...change } : rule))
      : [],
  }));
/** 张海生 has told of no fixture yet. */
const withFixtures = (person: Person) =>
  changeAnswer(person.context, 'openCard', (value) => ({
    ...value,
    archive: {
      ...Object(value['archive']),
      fixtures: [
        { id: 'fx_picture-00000000000001', kind: 'shower', place: '浴室' },
        { id: 'fx_picture-00000000000002', kind: 'shower', place: '客卫' },
      ],
    },
  }));
const post = (rule: RegExp, id: string, change: Rule) => async (person: Person) => {
  await withRule(id, change)(person);
  if (change['perFixture'] === true) await withFixtures(person);
  await openArchive(person);
  await person.tap('记分');
  await person.tap(rule);
  await person.sees(/依据：/);
};

const printCard = async (person: Person) => {
  await openArchive(person);
  await person.tap('存折卡');
  await person.sees(/这一户没有卡|在用的卡/);
  const first = person.button('办一张卡，接着打印');
  if (await first.isVisible()) await first.click();
  else {
    await person.tap('卡丢了');
    await person.tap('换一张新卡，接着打印');
  }
  await person.sees('凭卡到窗口记分、兑换、打印存折');
};

/** The passbook and the card of somebody without a phone, opened just now. */
const newCard = (person: Person): Promise<Record<'household' | 'serial' | 'code', string>> =>
  askDoor(addressOf(person), 'li', {
    door: 'office',
    path: 'openArchive',
    input: {
      office,
      requestId: nextId(),
      town: '330903003',
      estate: '示例渔村',
      building: `${String(Date.now() % 1_000_000)} 号`,
      dwelling: 'rural',
      people: 1,
      supply: 'unmetered',
      contactCalled: '钱阿婆',
    },
  });
const bringCard = async (person: Person) => {
  await typeAtDesk(person, (await newCard(person)).serial);
};

/** The desk has fetched its list of blocked cards to the end. */
const hasList = ({ page }: Person) =>
  page.waitForFunction(() => /"whole":\{/.test(localStorage.getItem('blocked-cards') ?? ''));

/** The cable is cut while the desk stands open, and a card is held before its scanner. */
const alone =
  (text: (code: string) => string, isBlocked = false) =>
  async (person: Person) => {
    const { household, code } = await newCard(person);
    if (isBlocked) {
      const input = { office, household, reason: '卡丢了', requestId: nextId() };
      await askDoor(addressOf(person), 'li', { door: 'office', path: 'blockCard', input });
    }
    // The list that came when the page opened is of before.
    await hasList(person);
    await person.page.evaluate(() => {
      localStorage.removeItem('blocked-cards');
    });
    await person.page.reload();
    await person.sees('在线');
    await hasList(person);
    await person.context.setOffline(true);
    await person.sees('离线');
    const field = person.page.locator('.code-field input').filter({ visible: true }).first();
    await field.fill(text(code));
    await field.press('Enter');
  };
const asIs = (code: string) => code;
const forged = (code: string) => code.replace(/-\d{8}-/, '-11111111-');
const serialOnly = (code: string) => code.slice(2, 12);
const invite = async (person: Person) => {
  await bringCard(person);
  await person.tap('邀请家人');
  await person.sees('先问持卡人愿不愿意');
};
/** A barrel is set up by the clerk and looked at; a colleague is the second. */
const byTwo = async (person: Person) => {
  await bringCard(person);
  await openArchiveOf(person);
  await person.tap('记分');
  await person.tap(/^接雨水浇花/);
  await person.sees(/^这件事要两个人看过/);
};
/** A product with a label, whose label and receipt were brought to the window. */
const labelByTwo = async (person: Person) => {
  await bringCard(person);
  await openArchiveOf(person);
  await person.tap('记分');
  await person.tap(/^买水效 1 级产品/);
  await registers(person, '水嘴', '厨房');
  await person.fills('产品规格型号', 'JT-100');
  await person.tap('GB 25501-2019');
};
const invited = async (person: Person) => {
  await invite(person);
  await person.tap('愿意，发一个邀请码');
  await person.sees(/有效，用一次就作废/);
};
const printInvite = async (person: Person) => {
  await invited(person);
  // A mini-program cannot print: there the code stays on the page, to be copied by hand.
  if (!(await person.button('打印给他').isVisible())) return;
  await person.tap('打印给他');
  await person.sees('加入家里的节水存折');
};

const place = '示例路口消防栓旁边';
/** One report of a leak in this district, made when there is none. */
const reported = async (person: Person) => {
  const address = addressOf(person);
  const path = 'leakReports';
  const input = { office, list: 'new' };
  const { items } = await askDoor(address, 'li', { door: 'office', path, input });
  if (items.length === 0) {
    const report = { kind: 'pipe', place, district: '330903', note: '水从接头往外冒' };
    await askDoor(address, null, {
      door: 'visitor',
      path: 'reportLeak',
      input: { ...report, requestId: nextId() },
    });
  }
  await person.page.reload();
  await person.sees(new RegExp(place));
};
const openReport = async (person: Person) => {
  await reported(person);
  await person.tap(/^水管漏水/);
  await person.sees('派给谁');
};

/** Who works for a property and not for the office: they post and hand over, and no more. */
const asProperty = async (person: Person) => {
  await changeAnswer(person.context, 'me', (value) => ({
    ...value,
    staff: Array.isArray(value['staff'])
      ? value['staff'].map((each: Rule) => ({ ...each, role: 'property' }))
      : [],
  }));
  await person.page.reload();
  await person.sees(/物业/);
};

const sheet = { who: 'li', page: household, ways: shapes, isLong: false } as const;

const atDesk = { ...sheet, page: 'office/desk', ways: [...shapes, 'wide'] } as const;

export const picturesOfCounter: readonly Picture[] = [
  { ...sheet, name: 'redeem-choose', page: 'office/desk', before: chooseThing },
  { ...sheet, name: 'redeem-yes', page: 'office/desk', before: redeem },
  {
    ...sheet,
    name: 'heads',
    before: post(/^节水讲座，\d/, 'water-talk', { headsMax: 4 }),
    sees: '来了几人',
  },
  {
    ...sheet,
    name: 'which-fixture',
    before: post(/^换装节水花洒，\d/, 'shower-head', { perFixture: true }),
    sees: '哪一件器具',
  },
  { ...sheet, name: 'post-by-two', page: 'office/desk', before: byTwo },
  { ...sheet, name: 'post-label', page: 'office/desk', before: labelByTwo },
  { ...sheet, name: 'invite-ask', page: 'office/desk', before: invite },
  { ...sheet, name: 'invite-made', page: 'office/desk', before: invited },
  { name: 'printed-card', who: 'li', page: household, ways: onPaper, before: printCard },
  { name: 'printed-invite', who: 'li', page: 'office/desk', ways: onPaper, before: printInvite },
  { ...atDesk, name: 'alone-good', before: alone(asIs), sees: '真卡，没有停用' },
  { ...atDesk, name: 'alone-blocked', before: alone(asIs, true), sees: '停用的卡，不要办' },
  { ...atDesk, name: 'alone-forged', before: alone(forged), sees: '不是本系统发的卡' },
  { ...atDesk, name: 'alone-unsigned', before: alone(serialOnly), sees: '没有网络，验不了' },
  { name: 'report-list', who: 'li', page: 'office/reports', ways: shapes, before: reported },
  { name: 'report-detail', who: 'li', page: 'office/reports', ways: shapes, before: openReport },
  { name: 'property-desk', who: 'li', page: 'office/desk', ways: shapes, before: asProperty },
];
