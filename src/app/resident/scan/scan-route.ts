/** Where each kind of code belongs. Only an action code is claimed; the others are pointers. */
import type { PageName } from '../../device/navigate';
import type { Answer } from '../reading/answers';

type Found = Answer<'readScan'>;
export type Route =
  | { readonly to: 'claim' }
  | {
      readonly to: 'page';
      readonly page: PageName;
      readonly params: Readonly<Record<string, string>>;
    }
  | { readonly to: 'check'; readonly code: string }
  | { readonly to: 'desk'; readonly words: string };

const deskWords = {
  passbook: '这是一本存折的码，由网点工作人员来扫。',
  pickup: '这是取货码，由网点工作人员来扫。',
  card: '这是存折卡，由网点工作人员来扫。',
  number: '这是存折号，报给网点工作人员就行。',
  benefit: '这是待遇码，由网点工作人员来扫。',
  slip: '这是记事单，写好交给网点工作人员。',
} as const;

export const routeOf = ({ kind, target }: Found): Route => {
  switch (kind) {
    case 'action':
      return { to: 'claim' };
    case 'join':
      return { to: 'page', page: 'resident/join', params: { code: target } };
    case 'class':
      return { to: 'page', page: 'resident/class-task', params: { code: target } };
    case 'place':
      return { to: 'page', page: 'resident/use-here', params: { code: target } };
    case 'spot':
      return { to: 'page', page: 'visitor/spot', params: { id: target } };
    case 'benchmark':
      return { to: 'page', page: 'visitor/benchmark', params: { id: target } };
    case 'statement':
      return { to: 'page', page: 'visitor/statement', params: { code: target } };
    case 'page':
      return { to: 'check', code: target };
    case 'passbook':
    case 'pickup':
    case 'card':
    case 'number':
    case 'benefit':
    case 'slip':
      return { to: 'desk', words: deskWords[kind] };
  }
};
