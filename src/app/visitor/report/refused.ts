/** What was refused and what to do, for visitors who do not read Chinese. */
import type { Language } from '../spot/language-of';

export type Abroad = Exclude<Language, 'zh'>;
type Sentences = Readonly<Record<Abroad, string>>;

export const refused: Readonly<Record<string, Sentences>> = {
  REPORT_SAME_OPEN: {
    en: 'Somebody has reported this place already. Is it the same one?',
    ja: 'この場所はすでに報告があります。同じものですか。',
    ko: '이미 신고된 곳입니다. 같은 곳인가요?',
  },
  REPORT_LIMIT: {
    en: 'That is too many for today. Please try again tomorrow.',
    ja: '今日の報告は上限に達しました。明日もう一度お願いします。',
    ko: '오늘은 더 신고할 수 없습니다. 내일 다시 해 주세요.',
  },
  CODE_UNKNOWN: {
    en: 'We do not know this code. Please check it or leave it out.',
    ja: 'この番号は見つかりません。確かめるか、空のままにしてください。',
    ko: '모르는 번호입니다. 확인하거나 비워 두세요.',
  },
  PICTURE_UNREADABLE: {
    en: 'This file is not a photo we can read. Please take another.',
    ja: 'この写真は読み取れません。撮り直してください。',
    ko: '읽을 수 없는 사진입니다. 다시 찍어 주세요.',
  },
  PICTURE_UNKNOWN: {
    en: 'The photo did not arrive. Please take it again.',
    ja: '写真が届きませんでした。撮り直してください。',
    ko: '사진이 도착하지 않았습니다. 다시 찍어 주세요.',
  },
  PICTURE_LIMIT: {
    en: 'That is too many photos for today.',
    ja: '今日の写真は上限に達しました。',
    ko: '오늘은 사진을 더 보낼 수 없습니다.',
  },
  PICTURES_OFF: {
    en: 'Photos cannot be sent here yet. Report without one.',
    ja: 'ここではまだ写真を送れません。写真なしで送ってください。',
    ko: '여기서는 아직 사진을 보낼 수 없습니다. 사진 없이 신고해 주세요.',
  },
  TOO_MANY_CALLS: {
    en: 'Too fast. Please wait a little.',
    ja: '少し待ってからもう一度お願いします。',
    ko: '잠시 기다렸다가 다시 해 주세요.',
  },
};

export const refusedElse: Sentences = {
  en: 'Something is not right. Please check what you wrote.',
  ja: '正しくないところがあります。書いたことを確かめてください。',
  ko: '맞지 않는 곳이 있습니다. 적은 내용을 확인해 주세요.',
};
