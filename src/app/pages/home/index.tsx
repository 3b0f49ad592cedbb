import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { useElder } from '../../device/preferences';
import { isMember } from '../../client/use-me';
import { ElderHome } from './elder-home';
import './home.scss';
import { MemberHome } from './member-home';
import { useHomePage } from './use-home-page';
import { Welcome } from './welcome';

const HomePage = () => {
  const { me, home, title, oldSince } = useHomePage();
  const isElder = useElder();
  return (
    <PageFrame
      title={isElder ? '首页' : title}
      tab="home"
      hideTabs={isElder}
      oldSince={oldSince}
      oldHint="存折码、取货码和纸存折还能用"
    >
      <QueryView reading={me} skeleton="page">
        {(who) =>
          isMember(who) ? (
            <QueryView reading={home} skeleton="page" isOfPoints>
              {(found) => (isElder ? <ElderHome home={found} /> : <MemberHome home={found} />)}
            </QueryView>
          ) : (
            <Welcome me={who} />
          )
        }
      </QueryView>
    </PageFrame>
  );
};

export default HomePage;
