import { office } from '../../client';
import { daysWords, joinedWords, taskStates } from '../../client/class-words';
import { usePages } from '../../client/use-pages';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { openPage } from '../../device/navigate';
import { OfficeGate } from '../../post/office-gate';
import { isTeacher, schoolRoles, type Served } from '../../post/posts';
import type { Answer } from '../answers';
import { HeldList } from '../pieces/held-list';
import './classes.scss';
import { OpenForm } from './open-form';

type Task = Answer<'classTasks'>['items'][number];

const openTask = (code: string) => {
  openPage('office/class', { code });
};

const noteOf = (task: Task): string =>
  [
    taskStates[task.state],
    joinedWords(task),
    daysWords(task),
    task.task,
    task.tookPart === null || task.waiting === 0 ? null : `${String(task.waiting)} 户等负责人核`,
  ]
    .filter((each) => each !== null)
    .join(' · ');

const Row = ({ task }: { readonly task: Task }) => (
  <ListRow
    icon="school"
    title={task.className}
    note={noteOf(task)}
    label={`${task.className}，${joinedWords(task)}`}
    onPress={() => {
      openTask(task.code);
    }}
  />
);

const ToActivities = () => (
  <Card isFlush>
    <ListRow
      icon="people"
      title="活动签到"
      note="开一场，屏幕出码"
      onPress={() => {
        openPage('office/activities');
      }}
    />
  </Card>
);

const words = {
  title: '班级任务',
  offlineHint: '离线，不能开任务和点人数。连上网再办',
  open: '开一个班级任务',
  empty: {
    title: '还没有班级任务',
    sentence: '开一个，得到六位班级码。家长凭它报上，你点过人数才记分。',
  },
  noRules: '规则簿里没有凭课堂记数的规则，请主管单位先定一条。',
};

const ClassesAt = ({ post }: { readonly post: Served }) => (
  <HeldList
    post={post}
    words={words}
    openIcon="school"
    mayOpen={isTeacher(post)}
    reading={usePages(
      ['class-tasks', post.office],
      (cursor) =>
        office.classTasks.query({
          ...{ office: post.office },
          ...(cursor === undefined ? {} : { cursor }),
        }),
      { isAlwaysAsked: true },
    )}
    rowOf={(task) => <Row key={task.code} task={task} />}
    formOf={(form) => <OpenForm post={post} {...form} />}
    onOpened={openTask}
  >
    <ToActivities />
  </HeldList>
);

/** The class tasks of a school; its teachers open and count them from here. */
const ClassesPage = () => (
  <OfficeGate title="班级任务" roles={schoolRoles}>
    {(post) => <ClassesAt key={post.office} post={post} />}
  </OfficeGate>
);

export default ClassesPage;
