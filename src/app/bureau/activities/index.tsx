import { View } from '@tarojs/components';
import { useState } from 'react';
import { bureau } from '../../client';
import { countWords, stateWords, whenWords } from '../../client/activity-words';
import { usePages } from '../../client/use-pages';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { ListRow } from '../../components/list-row';
import { MoreButton } from '../../components/more-button';
import { QueryView } from '../../components/query-view';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import { bureauRoles, type Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { Beside } from '../staff/beside';
import './activities.scss';
import { CallsPart, type Watched } from './calls-part';

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

const ActivitiesAt = ({ post }: { readonly post: Served }) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const reading = usePages(
    ['bureau-activities', post.office],
    (cursor) =>
      bureau.activities.query({
        ...{ office: post.office },
        ...(cursor === undefined ? {} : { cursor }),
      }),
    { isAlwaysAsked: true },
  );
  const live = useLive(reading);
  const activity = reading.value?.items.find(({ code }) => code === chosen) ?? null;
  return (
    <OfficeFrame
      title="活动"
      post={post}
      live={live}
      isBeside
      offlineHint="离线，不能抽人和记回访。连上网再办"
    >
      <QueryView
        reading={reading}
        isEmpty={({ items }) => items.length === 0}
        empty={{ title: '还没有活动', sentence: '网点开了活动，人数和补记都会排在这里。' }}
      >
        {(pages) => (
          <View className="stack">
            <Card isFlush>
              {pages.items.map((each) => (
                <ListRow
                  key={each.code}
                  icon={each.code === chosen ? 'right' : 'people'}
                  title={each.title}
                  note={noteOf(each)}
                  end={<Mark activity={each} />}
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
      <Beside
        title={activity?.title ?? null}
        hint="点一场活动，在这里看人数、抽三户回访。"
        onClose={() => {
          setChosen(null);
        }}
      >
        {activity === null ? null : (
          <CallsPart key={activity.code} post={post} activity={activity} isLive={live.isLive} />
        )}
      </Beside>
    </OfficeFrame>
  );
};

/** The activities of every office: counts, late lists, and three attendees drawn to be asked. */
const ActivitiesPage = () => (
  <OfficeGate title="活动" roles={bureauRoles}>
    {(post) => <ActivitiesAt key={post.office} post={post} />}
  </OfficeGate>
);

export default ActivitiesPage;
