import type { Refusal } from '@kernel/refusal';
import { goBack, openPage, openTab } from '../../device/navigate';
import { Face, type NextAct } from './face';

/** Where a refusal leads: the codes that have a page of their own; the others go back. */
export const wayOut = (code: string): NextAct => {
  switch (code) {
    case 'NOT_SIGNED_IN':
      return {
        text: '去我的页面登录',
        onPress: () => {
          openTab('mine');
        },
      };
    case 'CONSENT_NEEDED':
    case 'CONSENT_OUTDATED':
      return {
        text: '看隐私说明',
        onPress: () => {
          openPage('resident/consent');
        },
      };
    case 'NOT_A_MEMBER':
      return {
        text: '开一本存折',
        onPress: () => {
          openPage('resident/open-household');
        },
      };
    default:
      return { text: '返回', onPress: goBack };
  }
};

/** An expected no in the place of a page: its sentence, and the way on. */
export const RefusalFace = ({ refusal }: { readonly refusal: Refusal }) => (
  <Face title={refusal.sentence} sentence={refusal.next} act={wayOut(refusal.code)} />
);
