import { Apart } from '../../components/apart';
import { Sheet } from '../../components/sheet';
import { QueryView } from '../../components/query-view';
import { EntryDetail, entryAside } from './entry-detail';
import { useEntry } from './use-entry';

type Props = {
  readonly seq: number | null;
  readonly onOpen: (seq: number) => void;
  readonly onClose: () => void;
};

const OpenLine = ({ seq, onOpen, onClose }: Props & { readonly seq: number }) => {
  const reading = useEntry(seq);
  return (
    <Sheet
      isOpen
      title="这一笔从哪里来"
      {...(reading.value === undefined ? {} : { aside: entryAside(reading.value) })}
      onClose={onClose}
    >
      <QueryView reading={reading} isOfPoints>
        {(entry) => <EntryDetail entry={entry} onOpen={onOpen} />}
      </QueryView>
    </Sheet>
  );
};

/** A line of the passbook, opened over the page. */
export const LineSheet = ({ seq, ...rest }: Props) => (
  <Apart>{seq === null ? null : <OpenLine key={seq} seq={seq} {...rest} />}</Apart>
);
