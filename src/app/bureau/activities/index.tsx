import { useState, type ReactNode } from 'react';
import { bureau } from '../../client';
import { countWords, stateWords, whenWords } from '../../client/activity-words';
import { usePages } from '../../client/use-pages';
import { Chip } from '../../components/chip';
import { Tabs } from '../../components/tabs';
import { OfficeGate } from '../../post/office-gate';
import { bureauRoles, type Served } from '../../post/posts';
import './activities.scss';
import { CallsPart, type Watched } from './calls-part';
import { ClassesAt } from './classes-at';
import { WatchedFrame } from './watched-frame';

const Mark = ({ activity }: { readonly activity: Watched }) => {
  if (activity.notThere > 0) {
    return <Chip kind="warn" text={`${String(activity.notThere)} 户说没来`} />;
  }
  return activity.drawn === 0 ? (
    <>{countWords(activity)}</>
  ) : (
    <Chip text={`回访 ${String(activity.came)}/${String(activity.drawn)}`} />
  );
};

const noteOf = (activity: Watched): string =>
  [
    stateWords[activity.state],
    activity.officeName,
    whenWords(activity),
    activity.drawn === 0 ? null : `签到 ${countWords(activity)}`,
    activity.late === 0 ? null : `补记 ${String(activity.late)}`,
  ]
    .filter((each) => each !== null)
    .join(' · ');

const words = {
  offlineHint: '离线，不能抽人和记回访。连上网再办',
  empty: { title: '还没有活动', sentence: '网点开了活动，人数和补记都会排在这里。' },
  hint: '点一场活动，在这里看人数、抽三户回访。',
};

const ActivitiesAt = ({ post, tabs }: { readonly post: Served; readonly tabs: ReactNode }) => (
  <WatchedFrame
    post={post}
    tabs={tabs}
    reading={usePages(
      ['bureau-activities', post.office],
      (cursor) =>
        bureau.activities.query({
          ...{ office: post.office },
          ...(cursor === undefined ? {} : { cursor }),
        }),
      { isAlwaysAsked: true },
    )}
    words={words}
    icon="people"
    titleOf={({ title }) => title}
    noteOf={noteOf}
    markOf={(activity) => <Mark activity={activity} />}
    detailOf={(activity, isLive) => (
      <CallsPart key={activity.code} post={post} activity={activity} isLive={isLive} />
    )}
  />
);

const parts = [
  { key: 'activities', text: '活动' },
  { key: 'classes', text: '班级任务' },
] as const;

const WatchedAt = ({ post }: { readonly post: Served }) => {
  const [part, setPart] = useState<(typeof parts)[number]['key']>('activities');
  const tabs = <Tabs options={parts} chosen={part} label="看哪一样" onChoose={setPart} />;
  return part === 'activities' ? (
    <ActivitiesAt post={post} tabs={tabs} />
  ) : (
    <ClassesAt post={post} tabs={tabs} />
  );
};

/** What offices and schools hold: counts, late lists, and three households drawn to be asked. */
const ActivitiesPage = () => (
  <OfficeGate title="活动" roles={bureauRoles}>
    {(post) => <WatchedAt key={post.office} post={post} />}
  </OfficeGate>
);

export default ActivitiesPage;
