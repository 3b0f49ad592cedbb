/** What was just made and is shown this once, until it is printed: in memory only, since it opens a passbook. */
import type { Answer } from '../answers';

export type MadeCard = Pick<Answer<'issueCard'>, 'serial' | 'code'> & {
  readonly officeName: string;
};
export type MadeInvite = Answer<'inviteMember'> & { readonly officeName: string };

const keeper = <Made>() => {
  let made: Made | null = null;
  return {
    keep: (now: Made): void => {
      made = now;
    },
    read: (): Made | null => made,
  };
};

export const cardMade = keeper<MadeCard>();
export const inviteMade = keeper<MadeInvite>();
