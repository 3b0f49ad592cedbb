/** What the page says when it has nothing new to show, in the visitor's language. */
import type { Language } from './language-of';

type FaceWords = {
  readonly gone: string;
  readonly list: string;
  readonly lost: string;
  readonly unreachable: string;
  readonly noNetwork: string;
  /** `{time}` stands for the clock. */
  readonly asOf: string;
  readonly wait: string;
  readonly retry: string;
  readonly request: { readonly name: string; readonly copy: string; readonly copied: string };
};

export const faceWords: Readonly<Record<Language, FaceWords>> = {
  zh: {
    gone: '没有这个景点。',
    list: '看全部景点',
    lost: '这一页没有打开',
    unreachable: '现在连不上。',
    noNetwork: '没有网络。',
    asOf: '这是 {time} 的内容',
    wait: '请过一会儿再试。',
    retry: '再试一次',
    request: { name: '请求号', copy: '复制', copied: '已复制' },
  },
  en: {
    gone: 'We do not know this place.',
    list: 'All places',
    lost: 'This page did not open',
    unreachable: 'Cannot connect right now.',
    noNetwork: 'No network.',
    asOf: 'Shown as of {time}',
    wait: 'Please try again in a moment.',
    retry: 'Try again',
    request: { name: 'Request', copy: 'Copy', copied: 'Copied' },
  },
  ja: {
    gone: 'この場所は見つかりません。',
    list: 'すべての場所',
    lost: 'ページを開けませんでした',
    unreachable: '今はつながりません。',
    noNetwork: 'ネットワークがありません。',
    asOf: '{time} 時点の内容です',
    wait: '少し待ってからお試しください。',
    retry: 'もう一度',
    request: { name: '受付番号', copy: 'コピー', copied: 'コピーしました' },
  },
  ko: {
    gone: '이 장소를 찾을 수 없습니다.',
    list: '모든 장소',
    lost: '페이지를 열지 못했습니다',
    unreachable: '지금은 연결되지 않습니다.',
    noNetwork: '네트워크가 없습니다.',
    asOf: '{time} 기준 내용입니다',
    wait: '잠시 후 다시 시도해 주세요.',
    retry: '다시 시도',
    request: { name: '요청 번호', copy: '복사', copied: '복사됨' },
  },
};
