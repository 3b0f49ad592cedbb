import { refuse } from '@kernel/refusal';
import { isPictureOfMine } from '@store/queries/leak-report';
import { person } from '../audiences';
import { idOf } from '../fields';
import { showingRefusals, showPicture } from '../picture-keeping';

/** A picture of one's own report: the one handed in, or the one that shows it mended. */
export const reportPicture = person.read(
  {
    summary: 'A picture of the caller’s own report, or of its mending, as base64.',
    refusals: showingRefusals,
    input: { picture: idOf('picture') },
  },
  async ({ db, pictures, person: me }, { picture }) =>
    (await isPictureOfMine(db, me, picture))
      ? showPicture({ db, pictures }, picture)
      : refuse('NOT_FOUND'),
);
