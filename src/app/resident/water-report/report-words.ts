/** What the report says in words: nothing of money, no place in a row, an act before a number. */
import { bucketLitres, bucketsOf, cubicMetres, litres } from '@kernel/litres';
import type { WaterReport } from '../reading/answers';
import { dwellingNames } from '../../components/archive/archive-words';

type Known = Pick<WaterReport, 'trend' | 'comparison' | 'jump'>;
type Bill = WaterReport['bills'][number];

export const bucketNote = `一桶按 ${String(bucketLitres)} 升算`;

export const monthOfBill = ({ month, months }: Pick<Bill, 'month' | 'months'>): string => {
  const last = Number(month.slice(5, 7));
  if (months === 1) return `${String(last)}月`;
  const first = ((last - months + 12) % 12) + 1;
  return `${String(first)}–${String(last)}月`;
};

const holidayNames = { 'spring-festival': '春节', 'national-day': '国庆' } as const;

/** What was special about a bill's months; empty where nothing was. */
const holidaysOf = ({ holidays }: Pick<Bill, 'holidays'>): string =>
  holidays.map((each) => holidayNames[each]).join('、');

/** What the dots under the months stand for; null where there are none. */
export const dotWords = (bills: readonly Bill[]): string | null => {
  const named = [...new Set(bills.flatMap(({ holidays }) => holidays))];
  return named.length === 0
    ? null
    : `下面带点的账单，里面有${named.map((each) => holidayNames[each]).join('或')}长假`;
};

const aside = (notes: readonly string[]): string => {
  const said = notes.filter((note) => note !== '').join('、');
  return said === '' ? '' : `（${said}）`;
};

/** One bill as a row of the table behind the chart. */
export const rowOf = (bill: Bill) => ({
  year: `${bill.month.slice(0, 4)}年`,
  when: monthOfBill(bill),
  note: aside([holidaysOf(bill), bill.estimated ? '估抄' : '']),
  aDay: `${String(bill.aDay)} 升`,
  before: bill.yearBeforeADay === null ? '未填报' : `${String(bill.yearBeforeADay)} 升`,
  whole: `${cubicMetres(litres(bill.litres))} 吨`,
});

/** The chart in one sentence. */
export const chartSentence = (bills: readonly Bill[]): string =>
  bills
    .map((bill) => rowOf(bill))
    .map(
      ({ year, when, note, aDay, before }) =>
        `${year}${when}${note}每天 ${aDay}，去年同期 ${before}`,
    )
    .join('；');

const unknownTrend = {
  short: '账单还不满一年。等有了去年同月的账单，再和去年比。',
  estimated: '这一年或去年有估抄的月份，说不准，先不比。',
  unmatched: '去年的账单月份对不上，先不比。',
} as const;

export const trendWords = ({ trend }: Pick<Known, 'trend'>): string => {
  if (trend.kind === 'unknown') return unknownTrend[trend.why];
  const { percent, months } = trend;
  const span = `最近能比的 ${String(months)} 个月，和去年同月比，`;
  if (percent === 0) return `${span}用得一样多。`;
  return `${span}每天${percent < 0 ? '少' : '多'}用 ${String(Math.abs(percent))}%。`;
};

const whyNotYearly = {
  unmetered: '',
  consent: '收账单的说明有新版，写着这件事。户主看过、同意了再算。',
  had: '十二个月里已经记过一次，满一年再看。',
  joined: '存折开满一年，有了这一年的账单再看。',
  people: '这两年里改过家里人数，前后不好比，这一次不算。',
  short: '两年的账单还没有接齐，接齐了再看。',
  estimated: '两年里有估抄的月份，说不准，这一次不算。',
  nothing: '前一年没有用水，没有可比的。',
  empty: '比前一年少了一半以上，多半是家里常没人，这一次不算。',
  less: '要比前一年少 5% 以上才记。够用就好，不必硬省。',
} as const;
type Yearly = NonNullable<WaterReport['yearly']>;

/** What the bills of the year say of the bonus; nothing is promised before the bureau settles. */
export const yearlyWords = ({ drop, from, until }: Yearly): string =>
  drop.kind === 'none'
    ? whyNotYearly[drop.why]
    : `${from} 到 ${until} 比前一年少用 ${String(drop.percent)}%。主管单位结算时记分。`;

export const bonusWords = ({ last }: Pick<Yearly, 'last'>): string | null =>
  last === null
    ? null
    : `${last.from} 到 ${last.until} 少用 ${String(last.percent)}%，记了 ${String(last.points)} 分。`;

const standings = {
  little: '你家已经用得很省。够用就好，该洗该喝不用再省。',
  less: '你家用得比相似的家少，水库里就多留一点给大家。',
  like: '你家和相似的家差不多，一起守着岛上的水库。',
  more: '先做下面这一件，下一期再来看。这一期每人每天用得比相似的家多一些，人来客往、有老有小都会这样。',
} as const;
const hidden = {
  unmetered: '',
  off: '已经关上了，只和自己家的去年比。',
  'no-bill': '最近一期还没有抄表的账单，先不比。',
  few: '相似的家不满 20 户，先不比，只看自己家。',
} as const;

export const comparisonWords = ({ comparison }: Pick<Known, 'comparison'>): string =>
  comparison.kind === 'hidden' ? hidden[comparison.why] : standings[comparison.standing];

/** Why the drop smiles, where it is not for like homes; null where it is, or does not smile. */
export const smileWords = ({
  face,
  comparison,
}: Pick<WaterReport, 'face' | 'comparison'>): string | null =>
  face === 'smile' && (comparison.kind === 'hidden' || comparison.standing === 'more')
    ? '比去年少用了，水库里就多留一点给大家。'
    : null;

/** Whom one is held against. */
export const cohortWords = ({
  comparison,
  districtName,
  dwelling,
}: Pick<WaterReport, 'comparison' | 'districtName' | 'dwelling'>): string =>
  comparison.kind === 'hidden'
    ? ''
    : `${districtName}住${dwellingNames[dwelling]}的 ${String(comparison.homes)} 户，取中间那一户，按每人每天算`;

export const jumpWords = (jump: NonNullable<Known['jump']>) => ({
  title: jump.certainty === 'likely' ? '很可能在漏水' : '也许在漏水，还说不准',
  why: `这一期每天 ${String(jump.aDayNow)} 升，平常 ${String(jump.aDayUsual)} 升左右。${jump.isSeasonKnown ? '去年同月没有这么多。' : '去年同月的账单没有，天热、来客也会这样。'}`,
  act: '先关紧家里所有水龙头，等半小时看水表。还在走，就是有地方漏：多半是马桶，再看地下和墙里的管子。',
  limit: '只看账单不能断定，以查看为准。',
});

/** Shares: 《中国水利》2024 年第 4 期, as reprinted; acts: 《公民节约用水行为规范》 of 9 December 2021. */
const citizens = '《公民节约用水行为规范》';
const share = '《中国水利》2024 年第 4 期（据转载）';
type TipWords = {
  readonly title: string;
  readonly body: string;
  readonly source: string;
};
export const tipWords: Readonly<Record<WaterReport['tip'], TipWords>> = {
  shower: {
    title: '洗澡短一分钟',
    body: '家里的水，洗澡用得最多，约占三分之一。打肥皂的时候先关上。',
    source: `${citizens}；占比据${share}`,
  },
  toilet: {
    title: '冲马桶按对大小键',
    body: '马桶约占家里用水的四分之一。小便按小键，垃圾不丢进马桶。',
    source: `${citizens}；占比据${share}`,
  },
  tap: {
    title: '洗脸刷牙，先关龙头',
    body: '打肥皂、刷牙的时候龙头不开着。水流调小一点也够用。',
    source: citizens,
  },
  dishwasher: {
    title: '先擦油，再洗碗',
    body: '碗盘上的油先擦掉，洗的时候就少用水。',
    source: citizens,
  },
  washer: {
    title: '衣服攒在一起洗',
    body: '攒够一桶再开洗衣机，零星的小件用手洗。',
    source: citizens,
  },
  purifier: {
    title: '净水机排的水留着用',
    body: '用桶接着，拖地、冲厕所都好。',
    source: citizens,
  },
  barrel: {
    title: '接水桶派上用场',
    body: '洗菜水、雨水接下来，浇花、冲厕所、洗车。',
    source: citizens,
  },
  archive: {
    title: '先登记家里的器具',
    body: '花洒、马桶、洗衣机登记了，这里就告诉你哪一件最该先省。',
    source: '',
  },
};

export const islandWords =
  '海岛没有过境的大江大河，家家用的多是水库里存下的雨水，还有从海那边引来的、用海水淡化的。';

/** How the last bill stands to the goal; missing it costs nothing. */
export const goalWords = (aDay: number, goal: number): string => {
  const over = bucketsOf(aDay) - goal;
  return over <= 0
    ? `最近一期每天约 ${String(bucketsOf(aDay))} 桶，守住了。`
    : `最近一期每天约 ${String(bucketsOf(aDay))} 桶，离目标还差 ${String(over)} 桶。没到也不扣分。`;
};
