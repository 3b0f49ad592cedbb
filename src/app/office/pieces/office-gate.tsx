import type { ReactNode } from 'react';
import { PageFrame } from '../../components/page-frame';
import { Face, QueryView } from '../../components/query-view';
import { openPage, openTab } from '../../device/navigate';
import type { Me } from '../answers';
import { deskRoles, type Served } from './posts';
import { useServed, type AtOffice } from './use-served';

type Props = {
  readonly title: string;
  readonly roles?: readonly string[];
  readonly children: (post: Served, at: AtOffice) => ReactNode;
};

const toMine = {
  text: '去我的页面',
  onPress: () => {
    openTab('mine');
  },
};

/** Why somebody stands outside, and whom to ask. */
const Outside = ({ me }: { readonly me: Me }) => {
  if (!me.signedIn) {
    return <Face title="还没有登录" sentence="登录以后，才知道你在哪个网点上班。" act={toMine} />;
  }
  if (me.consent.given === null || me.consent.given < me.consent.current) {
    const act = {
      text: '看隐私说明',
      onPress: () => {
        openPage('resident/consent');
      },
    };
    return <Face title="还没有同意隐私说明" sentence="看过并同意以后，就能进窗口。" act={act} />;
  }
  return (
    <Face
      title="你没有网点的岗位"
      sentence="岗位由网点负责人登记。请找你们网点的负责人，登记后重新打开这一页。"
      act={toMine}
    />
  );
};

/** Lets in who has a post, with the post they chose; the others read why not. */
export const OfficeGate = ({ title, roles = deskRoles, children }: Props) => {
  const at = useServed(roles);
  if (at.chosen !== null) return <>{children(at.chosen, at)}</>;
  return (
    <PageFrame title={title} isWide>
      <QueryView reading={at.me}>{(me) => <Outside me={me} />}</QueryView>
    </PageFrame>
  );
};
