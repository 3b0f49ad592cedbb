import { View } from '@tarojs/components';
import { useState } from 'react';
import { office } from '../../client';
import { countWords, stateWords, whenWords } from '../../client/activity-words';
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
import { hostRoles, type Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import type { Answer } from '../answers';
import './activities.scss';
import { OpenForm } from './open-form';

type Activity = Answer<'activities'>['items'][number];

const openHost = (code: string) => {
  openPage('office/host', { code });
};

const noteOf = (activity: Activity): string =>
  [
    stateWords[activity.state],
    whenWords(activity),
    activity.place,
    activity.waiting === 0 ? null : `${String(activity.waiting)} 户补记等核准`,
  ]
    .filter((each) => each !== null)
    .join(' · ');

const Row = ({ activity }: { readonly activity: Activity }) => (
  <ListRow
    icon="people"
    title={activity.title}
    note={noteOf(activity)}
    end={countWords(activity)}
    label={`${activity.title}，签到 ${countWords(activity)}`}
    onPress={() => {
      openHost(activity.code);
    }}
  />
);

const ActivitiesAt = ({ post }: { readonly post: Served }) => {
  const [isOpening, setOpening] = useState(false);
  const reading = usePages(
    ['activities', post.office],
    (cursor) =>
      office.activities.query({
        ...{ office: post.office },
        ...(cursor === undefined ? {} : { cursor }),
      }),
    { isAlwaysAsked: true },
  );
  const live = useLive(reading);
  const rules = reading.value?.first.rules ?? [];
  const open = () => {
    setOpening(true);
  };
  const close = () => {
    setOpening(false);
  };
  return (
    <OfficeFrame
      title="活动签到"
      post={post}
      live={live}
      isColumn
      offlineHint="离线，不能开活动和补记。连上网再办"
      footer={
        rules.length === 0 ? undefined : (
          <Button text="开一场活动" kind="cta" icon="flag" isTall onPress={open} />
        )
      }
    >
      <QueryView
        reading={reading}
        isEmpty={({ items, first }) => items.length === 0 && first.rules.length > 0}
        empty={{
          title: '还没有开过活动',
          sentence: '开一场，到时候这里出一个会变的码，来的人扫了就记分。',
        }}
      >
        {(pages) => (
          <View className="stack">
            {pages.first.rules.length > 0 ? null : (
              <Notice icon="info">规则簿里没有凭现场签到的规则，请主管单位先定一条。</Notice>
            )}
            <Card isFlush>
              {pages.items.map((activity) => (
                <Row key={activity.code} activity={activity} />
              ))}
            </Card>
            <MoreButton pages={pages} text="再往后" />
          </View>
        )}
      </QueryView>
      <Sheet isOpen={isOpening} title="开一场活动" onClose={close}>
        {isOpening ? (
          <OpenForm
            post={post}
            rules={rules}
            isLive={live.isLive}
            onOpened={(code) => {
              close();
              openHost(code);
            }}
          />
        ) : null}
      </Sheet>
    </OfficeFrame>
  );
};

/** The activities of an office; whoever holds one opens its screen from here. */
const ActivitiesPage = () => (
  <OfficeGate title="活动签到" roles={hostRoles}>
    {(post) => <ActivitiesAt key={post.office} post={post} />}
  </OfficeGate>
);

export default ActivitiesPage;
