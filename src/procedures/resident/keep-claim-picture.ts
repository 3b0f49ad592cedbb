import { member } from '../audiences';
import { pictureText } from '../fields';
import { keepGivenPicture, keepingCharactersMax, keepingRefusals } from '../picture-keeping';

/** A picture for a claim, before the claim is sent. */
export const keepClaimPicture = member.task(
  {
    summary: 'Keeps a picture for a claim; its place, time and device are taken out.',
    refusals: keepingRefusals,
    input: { picture: pictureText },
    charactersMax: keepingCharactersMax,
  },
  (desk, { picture }) =>
    keepGivenPicture(desk, { purpose: 'claim', text: picture, by: desk.person }),
);
