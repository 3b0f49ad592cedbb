import { anyone } from '../audiences';
import { pictureText } from '../fields';
import { keepGivenPicture, keepingCharactersMax, keepingRefusals } from '../picture-keeping';

/** A picture for a report, before the report is made; nobody is asked who they are. */
export const keepPicture = anyone.task(
  {
    summary: 'Keeps a picture for a report of a leak; its place, time and device are taken out.',
    refusals: keepingRefusals,
    input: { picture: pictureText },
    charactersMax: keepingCharactersMax,
  },
  (desk, { picture }) => keepGivenPicture(desk, { purpose: 'report', text: picture, by: null }),
);
