import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { bureau } from '../../client';
import { daysWords, taskStates } from '../../client/class-words';
import { usePages } from '../../client/use-pages';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { ListRow } from '../../components/list-row';
import { MoreButton } from '../../components/more-button';
import { QueryView } from '../../components/query-view';
import { OfficeFrame } from '../../post/office-frame';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { Beside } from '../staff/beside';
import { ClassCallsPart, type WatchedTask } from './class-calls-part';

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

/** The class tasks of every school: counts, and three households drawn to be asked. */
export const ClassesAt = ({ post, tabs }: { readonly post: Served; readonly tabs: ReactNode }) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const reading = usePages(
    ['bureau-class-tasks', post.office],
    (cursor) =>
      bureau.classTasks.query({
        ...{ office: post.office },
        ...(cursor === undefined ? {} : { cursor }),
      }),
    { isAlwaysAsked: true },
  );
  const live = useLive(reading);
  const task = reading.value?.items.find(({ code }) => code === chosen) ?? null;
  return (
    <OfficeFrame
      title="活动"
      post={post}
      live={live}
      isBeside
      offlineHint="离线，不能抽户和记回访。连上网再办"
    >
      <View className="stack">
        {tabs}
        <QueryView
          reading={reading}
          isEmpty={({ items }) => items.length === 0}
          empty={{ title: '还没有班级任务', sentence: '学校开了班级任务，人数都会排在这里。' }}
        >
          {(pages) => (
            <View className="stack">
              <Card isFlush>
                {pages.items.map((each) => (
                  <ListRow
                    key={each.code}
                    icon={each.code === chosen ? 'right' : 'school'}
                    title={each.className}
                    note={noteOf(each)}
                    end={<Mark task={each} />}
                    isMarkBelow
                    onPress={() => {
                      setChosen(each.code);
                    }}
                  />
                ))}
              </Card>
              <MoreButton pages={pages} text="再往后" />
            </View>
          )}
        </QueryView>
      </View>
      <Beside
        title={task?.className ?? null}
        hint="点一个班级任务，在这里看人数、抽三户回访。"
        onClose={() => {
          setChosen(null);
        }}
      >
        {task === null ? null : (
          <ClassCallsPart key={task.code} post={post} task={task} isLive={live.isLive} />
        )}
      </Beside>
    </OfficeFrame>
  );
};
