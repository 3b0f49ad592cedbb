import { openPage } from '../../device/navigate';
import type { Me } from '../../client/answers';
import { hasConsented } from '../../client/use-me';

/** To a passbook of one's own: at once, or by way of the privacy text when that comes first. */
export const wayToPassbook = (me: Me, page: 'resident/open-household' | 'resident/join'): void => {
  if (hasConsented(me)) openPage(page);
  else openPage('resident/consent', { then: page });
};
