/** The words of a report, in Chinese and for visitors in English. */
import type { Refusal } from '@kernel/refusal';
import type { PhotoWords } from '../../components/photo-field/photo-field';
import type { Language } from '../spot/language-of';
import type { PublicAsked } from '../../client/visitor-answers';

export type Kind = PublicAsked<'reportLeak'>['kind'];
const kinds: readonly Kind[] = ['pipe', 'tap', 'toilet', 'sprinkler', 'other'];

const zh = {
  title: '报告漏水',
  what: '看到什么',
  kinds: {
    pipe: '水管漏水',
    tap: '水龙头没关紧',
    toilet: '马桶长流水',
    sprinkler: '浇水跑水',
    other: '别的浪费',
  } satisfies Record<Kind, string>,
  district: '在哪个县区',
  place: '在哪里',
  placeHint: '写清楚好找：哪条路、哪栋楼、第几层',
  note: '还想说的（可不填）',
  code: '牌子上的号码（可不填）',
  locate: '附上我现在的位置',
  located: '已附上位置，再按一次去掉',
  unlocated: '没有拿到位置。写清楚地方也行。',
  locateHint: '按了才会附上。只给办这件事的人看。',
  photo: {
    take: '拍一张（可不拍）',
    again: '重新拍',
    alt: '要发的照片',
    kept: '不要拍到人脸。照片里的拍摄地点会去掉，处理完 90 天后删除。',
    failed: '没有拿到照片。不带照片也能报。',
  } satisfies PhotoWords,
  send: '发出报告',
  needKind: '先选看到什么',
  needPlace: '先写在哪里',
  needDistrict: '先选县区',
  free: '不用登录，不留姓名。3 个工作日内处理。',
  same: '是同一处，算我一份',
  other: '不是，另报一处',
  lost: '没有连上，还没发出。再按一次就行：同一件事只记一次。',
  done: '收到了，谢谢你',
  joined: '已经并进先报的那一条，一起处理。',
  due: '处理期限：',
  follow: '看我的报告',
  earn: '办结以后，按规则记到你家的存折。',
  more: '再报一处',
};
const en: typeof zh = {
  title: 'Report a leak',
  what: 'What did you see?',
  kinds: {
    pipe: 'Leaking pipe',
    tap: 'Dripping tap',
    toilet: 'Running toilet',
    sprinkler: 'Sprinkler waste',
    other: 'Other waste',
  },
  district: 'Which district?',
  place: 'Where is it?',
  placeHint: 'Street, building, floor: so that it is easy to find',
  note: 'Anything else? (optional)',
  code: 'Code on the sign (optional)',
  locate: 'Add my position',
  located: 'Position added. Tap to remove.',
  unlocated: 'No position. Words are enough.',
  locateHint: 'Only if you tap. Seen only by those who fix it.',
  photo: {
    take: 'Add a photo (optional)',
    again: 'Take another',
    alt: 'Photo to send',
    kept: 'No faces, please. Place data is removed; deleted 90 days after it is settled.',
    failed: 'No photo. You can report without one.',
  },
  send: 'Send report',
  needKind: 'Choose what you saw',
  needPlace: 'Say where it is',
  needDistrict: 'Choose a district',
  free: 'No sign-in, no name. Handled within 3 working days.',
  same: 'Same one: count me in',
  other: 'Not the same: report it',
  lost: 'Not sent: no connection. Tap again; it counts once.',
  done: 'Received. Thank you.',
  joined: 'Added to the report that was made first.',
  due: 'To be settled by ',
  follow: 'My reports',
  earn: 'Points follow when it is closed.',
  more: 'Report another',
};

const refused: Readonly<Record<string, string>> = {
  REPORT_SAME_OPEN: 'Somebody has reported this place already. Is it the same one?',
  REPORT_LIMIT: 'That is too many for today. Please try again tomorrow.',
  CODE_UNKNOWN: 'We do not know this code. Please check it or leave it out.',
  PICTURE_UNREADABLE: 'This file is not a photo we can read. Please take another.',
  PICTURE_UNKNOWN: 'The photo did not arrive. Please take it again.',
  PICTURE_LIMIT: 'That is too many photos for today.',
  PICTURES_OFF: 'Photos cannot be sent here yet. Report without one.',
  TOO_MANY_CALLS: 'Too fast. Please wait a little.',
};

export type ReportWords = typeof zh;
export const reportWords = (language: Language): ReportWords => (language === 'zh' ? zh : en);

/** A refusal in the visitor's language. */
export const refusalWords = (refusal: Refusal, language: Language): string =>
  language === 'zh'
    ? `${refusal.sentence}${refusal.next}`
    : (refused[refusal.code] ?? 'Something is not right. Please check what you wrote.');

export const kindOptions = (words: ReportWords) =>
  kinds.map((key) => ({ key, text: words.kinds[key] }));

const districtsEn: Readonly<Record<string, string>> = {
  定海区: 'Dinghai',
  普陀区: 'Putuo',
  岱山县: 'Daishan',
  嵊泗县: 'Shengsi',
};
export const districtName = (name: string, language: Language): string =>
  language === 'zh' ? name : (districtsEn[name] ?? name);
