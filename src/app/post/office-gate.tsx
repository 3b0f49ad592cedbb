import type { ReactNode } from 'react';
import { PageFrame } from '../components/page-frame';
import { Face, QueryView, WhomToTellContext } from '../components/query-view';
import { openPage, openTab } from '../device/navigate';
import type { Me } from '../client/answers';
import { bureauRoles, deskRoles, roleName, type Served } from './posts';
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
const Outside = ({ me, roles }: { readonly me: Me; readonly roles: readonly string[] }) => {
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
      title={`这一页给${roleName({ roles })}用`}
      sentence={
        me.staff.length === 0
          ? '你还没有岗位。岗位由主管单位派：请要一个派岗码，在“我的 → 领岗位”里输入。'
          : `你的岗位是${roleName({ roles: me.staff.map(({ role }) => role) })}，从“我的”里打开它的页面。`
      }
      act={toMine}
    />
  );
};

const isBureau = (role: string): boolean => bureauRoles.some((each) => each === role);

const Gate = ({ title, roles = deskRoles, children }: Props) => {
  const at = useServed(roles);
  if (at.chosen !== null) return <>{children(at.chosen, at)}</>;
  return (
    <PageFrame title={title} isWide>
      <QueryView reading={at.me}>{(me) => <Outside me={me} roles={roles} />}</QueryView>
    </PageFrame>
  );
};

/** Lets in who has a post, with the post they chose; the others read why not. */
export const OfficeGate = (props: Props) => (
  <WhomToTellContext.Provider
    value={props.roles?.some(isBureau) === true ? '技术人员' : '主管单位'}
  >
    <Gate {...props} />
  </WhomToTellContext.Provider>
);
