import type { ReactNode } from 'react';
import { bureau } from '../../client';
import { daysWords, taskStates } from '../../client/class-words';
import { usePages } from '../../client/use-pages';
import { Chip } from '../../components/chip';
import type { Served } from '../../post/posts';
import { ClassCallsPart, type WatchedTask } from './class-calls-part';
import { WatchedFrame } from './watched-frame';

const Mark = ({ task }: { readonly task: WatchedTask }) => {
  if (task.notDone > 0) return <Chip kind="warn" text={`${String(task.notDone)} 户说没做`} />;
  return task.drawn === 0 ? (
    <>{`报 ${String(task.joined)} 户`}</>
  ) : (
    <Chip text={`回访 ${String(task.done)}/${String(task.drawn)}`} />
  );
};

const noteOf = (task: WatchedTask): string =>
  [
    taskStates[task.state],
    task.officeName,
    daysWords(task),
    task.tookPart === null ? null : `点 ${String(task.tookPart)} 人，记 ${String(task.paid)} 户`,
  ]
    .filter((each) => each !== null)
    .join(' · ');

const words = {
  offlineHint: '离线，不能抽户和记回访。连上网再办',
  empty: { title: '还没有班级任务', sentence: '学校开了班级任务，人数都会排在这里。' },
  hint: '点一个班级任务，在这里看人数、抽三户回访。',
};

/** The class tasks of every school: counts, and three households drawn to be asked. */
export const ClassesAt = ({ post, tabs }: { readonly post: Served; readonly tabs: ReactNode }) => (
  <WatchedFrame
    post={post}
    tabs={tabs}
    reading={usePages(
      ['bureau-class-tasks', post.office],
      (cursor) =>
        bureau.classTasks.query({
          ...{ office: post.office },
          ...(cursor === undefined ? {} : { cursor }),
        }),
      { isAlwaysAsked: true },
    )}
    words={words}
    icon="school"
    titleOf={({ className }) => className}
    noteOf={noteOf}
    markOf={(task) => <Mark task={task} />}
    detailOf={(task, isLive) => (
      <ClassCallsPart key={task.code} post={post} task={task} isLive={isLive} />
    )}
  />
);
