/** The fixed words of the page, in the visitor's language. */
import type { Spot, Tip } from '../../client/visitor-answers';
import type { Language } from './language-of';

type Words = {
  /** On the switch: the language's own name, short. */
  readonly tab: string;
  readonly name: string;
  readonly tag: string;
  readonly thanks: readonly [string, string];
  readonly more: string;
  readonly report: string;
  readonly islands: string;
  readonly free: string;
  readonly back: string;
  /** The tag of a host that shows invented people. */
  readonly sample: string;
};

export const words: Readonly<Record<Language, Words>> = {
  zh: {
    tab: '中',
    name: '中文',
    tag: 'zh-CN',
    thanks: ['海岛的淡水来得不容易，', '谢谢你省着用'],
    more: '还可以这样省',
    report: '报告漏水',
    islands: '别的岛',
    free: '不用登录，不留姓名。3 个工作日内处理。',
    back: '返回',
    sample: '示例',
  },
  en: {
    tab: 'EN',
    name: 'English',
    tag: 'en',
    thanks: ['Fresh water is scarce', 'on an island. Thank you.'],
    more: 'More you can do',
    report: 'Report a leak',
    islands: 'Other islands',
    free: 'No sign-in, no name. Handled within 3 working days.',
    back: 'Back',
    sample: 'Sample',
  },
  ja: {
    tab: '日',
    name: '日本語',
    tag: 'ja',
    thanks: ['島の真水は貴重です。', 'ご協力ありがとうございます'],
    more: 'ほかにできること',
    report: '水漏れを知らせる',
    islands: 'ほかの島',
    free: 'ログイン不要、名前もいりません。3営業日以内に対応します',
    back: '戻る',
    sample: '見本',
  },
  ko: {
    tab: '한',
    name: '한국어',
    tag: 'ko',
    thanks: ['섬의 민물은 귀합니다.', '아껴 써 주셔서 고맙습니다'],
    more: '이것도 할 수 있어요',
    report: '누수 신고',
    islands: '다른 섬',
    free: '로그인도 이름도 필요 없습니다. 영업일 3일 안에 처리합니다',
    back: '뒤로',
    sample: '예시',
  },
};

/** A tip in this language; English where it has not been translated. */
export const tipIn = (tip: Tip, language: Language): Tip['en'] => tip[language] ?? tip.en;

/** Chinese and Japanese readers read the name itself; others its English one where there is one. */
export const nameIn = (
  named: { readonly name: string; readonly nameEn: string | null },
  language: Language,
): string => (language === 'zh' || language === 'ja' ? named.name : (named.nameEn ?? named.name));

const islandsNamed = 4;

/** A few of the islands one might go to next, in one line; the page of islands has all. */
export const islandsIn = (others: Spot['others'], language: Language): string =>
  others
    .slice(0, islandsNamed)
    .map(({ island, islandEn }) =>
      language === 'zh' || language === 'ja' ? island : (islandEn ?? island),
    )
    .join(' · ');
