import { Card } from '../../components/card';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { replacePage } from '../../device/navigate';
import { usePageParams } from '../../device/page-params';
import { oldSince } from '../reading/old-since';
import { EntryDetail, entryAside } from './entry-detail';
import { useEntry } from './use-entry';

/** One line on a page of its own, for a link from elsewhere. */
const EntryPage = () => {
  const seq = Number(usePageParams()['seq'] ?? 0);
  const reading = useEntry(seq);
  return (
    <PageFrame
      title={reading.value === undefined ? '这一笔' : entryAside(reading.value)}
      oldSince={oldSince(reading)}
    >
      <QueryView reading={reading} skeleton="page" isOfPoints>
        {(entry) => (
          <Card isPaper>
            <EntryDetail
              entry={entry}
              onOpen={(other) => {
                replacePage('resident/entry', { seq: other });
              }}
            />
          </Card>
        )}
      </QueryView>
    </PageFrame>
  );
};

export default EntryPage;
