import { Button } from '../button';
import { Notice } from '../notice';
import { paper } from '../../device/paper';

type Props = { readonly text: string; readonly without: string };

/** Prints what is on the page; where nothing can print, says what to do instead. */
export const PrintActs = ({ text, without }: Props) =>
  paper.canPrint ? (
    <Button text={text} icon="print" onPress={paper.print} />
  ) : (
    <Notice kind="info" icon="print">
      {without}
    </Notice>
  );
