/** The words of a report in the visitor's language. */
import type { Refusal } from '@kernel/refusal';
import type { FrameWords } from '../../components/page-frame';
import type { PublicAsked } from '../../client/visitor-answers';
import { faceWords } from '../spot/face-words';
import type { Language } from '../spot/language-of';
import { words as spotWords } from '../spot/words';
import { refused, refusedElse, type Abroad } from './refused';
import { en } from './words-en';
import { ja } from './words-ja';
import { ko } from './words-ko';
import { zh, type ReportWords } from './words-zh';

export type { ReportWords } from './words-zh';
export type Kind = PublicAsked<'reportLeak'>['kind'];
const kinds: readonly Kind[] = ['pipe', 'tap', 'toilet', 'sprinkler', 'other'];

const spoken: Readonly<Record<Language, ReportWords>> = { zh, en, ja, ko };
export const reportWords = (language: Language): ReportWords => spoken[language];

export const frameWords = (language: Language): FrameWords => {
  const { back, sample } = spotWords[language];
  return { back, sample, noNetwork: faceWords[language].noNetwork };
};

/** A refusal in the visitor's language. */
export const refusalWords = (refusal: Refusal, language: Language): string =>
  language === 'zh'
    ? `${refusal.sentence}${refusal.next}`
    : (refused[refusal.code] ?? refusedElse)[language];

export const kindOptions = (words: ReportWords) =>
  kinds.map((key) => ({ key, text: words.kinds[key] }));

const districts: Readonly<Record<string, Readonly<Record<Abroad, string>>>> = {
  定海区: { en: 'Dinghai', ja: '定海区', ko: '딩하이구' },
  普陀区: { en: 'Putuo', ja: '普陀区', ko: '푸퉈구' },
  岱山县: { en: 'Daishan', ja: '岱山県', ko: '다이산현' },
  嵊泗县: { en: 'Shengsi', ja: '嵊泗県', ko: '성쓰현' },
};
export const districtName = (name: string, language: Language): string =>
  language === 'zh' ? name : (districts[name]?.[language] ?? name);
