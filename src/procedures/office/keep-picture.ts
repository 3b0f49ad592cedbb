import { staff } from '../audiences';
import { pictureText } from '../fields';
import { keepGivenPicture, keepingCharactersMax, keepingRefusals } from '../picture-keeping';

/** A picture of what was mended, before the report is marked fixed. */
export const keepPicture = staff('clerk', 'manager', 'property', 'custodian').task(
  {
    summary: 'Keeps a picture that shows a reported leak mended.',
    refusals: keepingRefusals,
    input: { picture: pictureText },
    charactersMax: keepingCharactersMax,
  },
  (desk, { picture }) =>
    keepGivenPicture(desk, { purpose: 'fixed', text: picture, by: desk.staff.person }),
);
