import { View } from '@tarojs/components';
import { useState } from 'react';
import { office } from '../../client';
import { daysWords, joinedWords, taskStates } from '../../client/class-words';
import { usePages } from '../../client/use-pages';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { MoreButton } from '../../components/more-button';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import { openPage } from '../../device/navigate';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import { isTeacher, schoolRoles, type Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import type { Answer } from '../answers';
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

const ClassesAt = ({ post }: { readonly post: Served }) => {
  const [isOpening, setOpening] = useState(false);
  const reading = usePages(
    ['class-tasks', post.office],
    (cursor) =>
      office.classTasks.query({
        ...{ office: post.office },
        ...(cursor === undefined ? {} : { cursor }),
      }),
    { isAlwaysAsked: true },
  );
  const live = useLive(reading);
  const rules = reading.value?.first.rules ?? [];
  const isFor = (open: boolean) => () => {
    setOpening(open);
  };
  return (
    <OfficeFrame
      title="班级任务"
      post={post}
      live={live}
      isColumn
      offlineHint="离线，不能开任务和点人数。连上网再办"
      footer={
        rules.length === 0 || !isTeacher(post) ? undefined : (
          <Button text="开一个班级任务" kind="cta" icon="school" isTall onPress={isFor(true)} />
        )
      }
    >
      <QueryView
        reading={reading}
        isEmpty={({ items, first }) => items.length === 0 && first.rules.length > 0}
        empty={{
          title: '还没有班级任务',
          sentence: '开一个，得到六位班级码。家长凭它报上，你点过人数才记分。',
        }}
      >
        {(pages) => (
          <View className="stack">
            {pages.first.rules.length > 0 ? null : (
              <Notice icon="info">规则簿里没有凭课堂记数的规则，请主管单位先定一条。</Notice>
            )}
            <Card isFlush>
              {pages.items.map((task) => (
                <Row key={task.code} task={task} />
              ))}
            </Card>
            <MoreButton pages={pages} text="再往后" />
          </View>
        )}
      </QueryView>
      <ToActivities />
      <Sheet isOpen={isOpening} title="开一个班级任务" onClose={isFor(false)}>
        {isOpening ? (
          <OpenForm
            post={post}
            rules={rules}
            isLive={live.isLive}
            onOpened={(code) => {
              setOpening(false);
              openTask(code);
            }}
          />
        ) : null}
      </Sheet>
    </OfficeFrame>
  );
};

/** The class tasks of a school; its teachers open and count them from here. */
const ClassesPage = () => (
  <OfficeGate title="班级任务" roles={schoolRoles}>
    {(post) => <ClassesAt key={post.office} post={post} />}
  </OfficeGate>
);

export default ClassesPage;
