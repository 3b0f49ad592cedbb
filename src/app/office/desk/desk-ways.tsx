import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import type { IconName } from '../../components/icon';
import { ListRow } from '../../components/list-row';
import { openPage, type PageName } from '../../device/navigate';
import { isStaff, type Served } from '../../post/posts';
import type { Desk } from '../answers';

type Way = {
  readonly page: PageName;
  readonly icon: IconName;
  readonly title: string;
  readonly note: string;
  readonly isFor: (post: Served, desk: Desk) => boolean;
};
const everybody = () => true;

const ways: readonly Way[] = [
  {
    page: 'office/classes',
    icon: 'school',
    title: '班级任务',
    note: '老师点过人数，剩下的几户来核',
    isFor: (_post, { office }) => office?.kind === 'school',
  },
  {
    page: 'office/activities',
    icon: 'people',
    title: '活动签到',
    note: '开一场，屏幕出码，看人数，补记',
    isFor: everybody,
  },
  {
    page: 'office/reports',
    icon: 'leak',
    title: '漏水报告',
    note: '派人、修好拍照、复看办结',
    isFor: everybody,
  },
  {
    page: 'office/slips',
    icon: 'doc',
    title: '记事单',
    note: '没有手机的人写好交来，凭单记分；印单、查单',
    isFor: isStaff,
  },
  {
    page: 'office/rechecks',
    icon: 'search',
    title: '复核别的网点',
    note: '抽到的申报，再看一次照片',
    isFor: isStaff,
  },
  {
    page: 'office/letter',
    icon: 'doc',
    title: '结果通知',
    note: '答复过的异议，再打印一份',
    isFor: isStaff,
  },
];

/** How much waits there; null where nothing does. */
const waitsAt = (page: PageName, { rechecks, waiting }: Desk): string | null => {
  if (page === 'office/rechecks' && rechecks > 0) return `${String(rechecks)} 条`;
  return page === 'office/classes' && waiting.classes > 0 ? `${String(waiting.classes)} 户` : null;
};

const endOf = (text: string | null) =>
  text === null ? {} : { end: <Chip kind="warn" text={text} /> };

/** What else is done at this desk, and how much of it waits. */
export const DeskWays = ({ post, desk }: { readonly post: Served; readonly desk: Desk }) => (
  <Card isFlush>
    {ways
      .filter(({ isFor }) => isFor(post, desk))
      .map(({ page, icon, title, note }) => (
        <ListRow
          key={page}
          icon={icon}
          title={title}
          note={note}
          {...endOf(waitsAt(page, desk))}
          onPress={() => {
            openPage(page);
          }}
        />
      ))}
  </Card>
);
