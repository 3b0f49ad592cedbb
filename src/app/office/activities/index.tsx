import { office } from '../../client';
import { countWords, stateWords, whenWords } from '../../client/activity-words';
import { usePages } from '../../client/use-pages';
import { ListRow } from '../../components/list-row';
import { openPage } from '../../device/navigate';
import { OfficeGate } from '../../post/office-gate';
import { hostRoles, type Served } from '../../post/posts';
import type { Answer } from '../answers';
import { HeldList } from '../pieces/held-list';
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
    isMarkBelow
    label={`${activity.title}，签到 ${countWords(activity)}`}
    onPress={() => {
      openHost(activity.code);
    }}
  />
);

const words = {
  title: '活动签到',
  offlineHint: '离线，不能开活动和补记。连上网再办',
  open: '开一场活动',
  empty: {
    title: '还没有开过活动',
    sentence: '开一场，到时候这里出一个会变的码，来的人扫了就记分。',
  },
  noRules: '规则簿里没有凭现场签到的规则，请主管单位先定一条。',
};

const ActivitiesAt = ({ post }: { readonly post: Served }) => (
  <HeldList
    post={post}
    words={words}
    openIcon="flag"
    mayOpen
    reading={usePages(
      ['activities', post.office],
      (cursor) =>
        office.activities.query({
          ...{ office: post.office },
          ...(cursor === undefined ? {} : { cursor }),
        }),
      { isAlwaysAsked: true },
    )}
    rowOf={(activity) => <Row key={activity.code} activity={activity} />}
    formOf={(form) => <OpenForm post={post} {...form} />}
    onOpened={openHost}
  />
);

/** The activities of an office; whoever holds one opens its screen from here. */
const ActivitiesPage = () => (
  <OfficeGate title="活动签到" roles={hostRoles}>
    {(post) => <ActivitiesAt key={post.office} post={post} />}
  </OfficeGate>
);

export default ActivitiesPage;
