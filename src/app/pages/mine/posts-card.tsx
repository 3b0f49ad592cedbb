import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { openPage, type PageName } from '../../device/navigate';
import type { Me } from '../../client/answers';

type Post = Me['staff'][number];

const roleNames: Readonly<Record<Post['role'], string>> = {
  clerk: '经办',
  manager: '负责人',
  property: '物业',
  school: '学校',
  custodian: '保管',
  reviewer: '审核',
  auditor: '审计',
  admin: '管理',
};
const pageOf = (role: Post['role']): PageName => {
  if (role === 'reviewer' || role === 'auditor' || role === 'admin') return 'bureau/ledger';
  return role === 'school' ? 'office/activities' : 'office/desk';
};

/** Where one has a post: one tap to its desk. */
export const PostsCard = ({ posts }: { readonly posts: readonly Post[] }) => (
  <Card title="我的岗位" isFlush>
    {posts.map(({ office, officeName, role, called }) => {
      const page = pageOf(role);
      return (
        <ListRow
          key={`${office} ${role}`}
          icon={page === 'bureau/ledger' ? 'table' : 'office'}
          isIconRound
          title={officeName}
          note={`${called} · ${roleNames[role] ?? role}`}
          onPress={() => {
            openPage(page, { office });
          }}
        />
      );
    })}
  </Card>
);
