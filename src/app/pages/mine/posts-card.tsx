import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { openPage, type PageName } from '../../device/navigate';
import type { Me } from '../../client/answers';
import { bureauRoles, roleName } from '../../post/posts';

type Post = Me['staff'][number];

const pageOf = (role: Post['role']): PageName => {
  if (bureauRoles.some((each) => each === role)) return 'bureau/ledger';
  if (role === 'school') return 'office/classes';
  return role === 'custodian' ? 'office/reports' : 'office/desk';
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
          note={`${called} · ${roleName({ roles: [role] })}`}
          onPress={() => {
            openPage(page, { office });
          }}
        />
      );
    })}
  </Card>
);
