import { resident } from '../../client';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { ListRow } from '../../components/list-row';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { Button } from '../../components/button';
import { openPage } from '../../device/navigate';
import { MoreButton } from '../../components/more-button';
import type { Answer } from '../reading/answers';
import { oldSince } from '../reading/old-since';
import { usePages } from '../../client/use-pages';
import { claimChip } from '../words/claim-status';
import { plus } from '../words/plus';

type Claim = Answer<'claims'>['items'][number];

const openPhotoClaim = () => {
  openPage('resident/photo-claim');
};
const empty = {
  title: '还没有申报过',
  sentence: '家里换了节水器具、修好漏水，拍张照片就能申报。',
  act: { text: '拍照申报', icon: 'camera', onPress: openPhotoClaim },
} as const;

const ClaimRow = ({ claim }: { readonly claim: Claim }) => {
  const { id, title, day, points, status, reason, office, seq, awaits } = claim;
  const chip = claimChip(status, awaits);
  const note = [day.slice(5), office, reason].filter((each) => each !== null).join(' · ');
  return (
    <ListRow
      title={`${title} ${plus(points)}`}
      note={note}
      end={<Chip {...chip} />}
      isMarkBelow
      label={`${title}，${plus(points)} 分，${chip.text}`}
      onPress={() => {
        if (seq === null) openPage('resident/claim', { claim: id });
        else openPage('resident/entry', { seq });
      }}
    />
  );
};

/** What the household has stated, and what became of it. */
const ClaimsPage = () => {
  const reading = usePages(
    ['claims'],
    (cursor) => resident.claims.query(cursor === undefined ? {} : { cursor }),
    { isAlwaysAsked: true },
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
            <Button text="拍照申报" icon="camera" onPress={openPhotoClaim} />
          </>
        )}
      </QueryView>
    </PageFrame>
  );
};

export default ClaimsPage;
