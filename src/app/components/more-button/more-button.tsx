import { Button } from '../button';
import type { Pages } from '../../client/use-pages';

type Props = { readonly pages: Pages<unknown>; readonly text: string };

/** Goes on in a list that was read page by page; nothing when it is all there. */
export const MoreButton = ({ pages, text }: Props) =>
  pages.more === null ? null : (
    <Button text={text} kind="line" isSmall isBusy={pages.isMoreComing} onPress={pages.more} />
  );
