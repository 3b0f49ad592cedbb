import { resident } from '../../client';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { ListRow } from '../../components/list-row';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import { MoreButton } from '../../components/more-button';
import type { Answer } from '../reading/answers';
import { oldSince } from '../reading/old-since';
import { usePages } from '../../client/use-pages';
import { plus } from '../words/plus';

type Claim = Answer<'claims'>['items'][number];

const empty = {
  title: '还没有申报过',
  sentence: '扫现场的行动码，做过的事就会列在这里。',
  act: {
    text: '扫一扫',
    icon: 'scan',
    onPress: () => {
      openPage('resident/scan');
    },
  },
} as const;

const chips = {
  waiting: { text: '等网点看', kind: 'warn' },
  approved: { text: '已到账', kind: 'ok' },
  declined: { text: '没有通过', kind: 'mute' },
  reversed: { text: '已冲正', kind: 'mute' },
} as const;

const ClaimRow = ({ claim }: { readonly claim: Claim }) => {
  const { title, day, points, status, reason, office, seq } = claim;
  const note = [day.slice(5), office, reason].filter((each) => each !== null).join(' · ');
  return (
    <ListRow
      title={`${title} ${plus(points)}`}
      note={note}
      end={<Chip {...chips[status]} />}
      isMarkBelow
      label={`${title}，${plus(points)} 分，${chips[status].text}`}
      onPress={
        seq === null
          ? undefined
          : () => {
              openPage('resident/entry', { seq });
            }
      }
    />
  );
};

/** What the household has stated, and what became of it. */
const ClaimsPage = () => {
  const reading = usePages(['claims'], (cursor) =>
    resident.claims.query(cursor === undefined ? {} : { cursor }),
  );
  return (
    <PageFrame title="我的申报" oldSince={oldSince(reading)}>
      <QueryView
        reading={reading}
        isOfPoints
        empty={empty}
        isEmpty={({ items }) => items.length === 0}
      >
        {(pages) => (
          <>
            <Card isFlush>
              {pages.items.map((claim) => (
                <ClaimRow key={claim.id} claim={claim} />
              ))}
            </Card>
            <MoreButton pages={pages} text="再看更早的" />
          </>
        )}
      </QueryView>
    </PageFrame>
  );
};

export default ClaimsPage;
