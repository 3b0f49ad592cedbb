import type { Reading } from '../../client';
import { DemoPersonas } from '../../components/demo-personas';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { useElder } from '../../device/preferences';
import { oldSince } from '../../resident/reading/old-since';
import { hasConsented, isMember, useMe } from '../../client/use-me';
import type { Me } from '../../client/answers';
import { AnyoneCard } from './anyone-card';
import { HouseholdCard } from './household-card';
import './mine.scss';
import { NobodyCard } from './nobody-card';
import { PostsCard } from './posts-card';
import { WhoCard } from './who-card';

const Mine = ({ me }: { readonly me: Me }) => (
  <>
    {me.signedIn ? <WhoCard me={me} /> : <NobodyCard />}
    {me.staff.length === 0 ? null : <PostsCard posts={me.staff} />}
    {hasConsented(me) ? <HouseholdCard isMember={isMember(me)} /> : null}
    {me.signedIn ? null : <DemoPersonas />}
  </>
);

/** What needs no answer about who one is stands there when there is none, too. */
const Further = ({ me }: { readonly me: Reading<Me> }) =>
  me.isLoading ? null : (
    <>
      <AnyoneCard />
      {me.value?.signedIn === false ? null : <DemoPersonas />}
    </>
  );

/** 我的: who one is, what is one's own, one's posts, and what anyone may read. */
const MinePage = () => {
  const me = useMe();
  const isElder = useElder();
  return (
    <PageFrame title="我的" {...(isElder ? {} : { tab: 'mine' as const })} oldSince={oldSince(me)}>
      <QueryView reading={me} skeleton="page">
        {(who) => <Mine me={who} />}
      </QueryView>
      <Further me={me} />
    </PageFrame>
  );
};

export default MinePage;
