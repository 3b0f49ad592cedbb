import { View } from '@tarojs/components';
import { useState } from 'react';
import { bureau } from '../../client';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { QueryView } from '../../components/query-view';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { MoreButton } from '../../components/more-button';
import { usePages } from '../../client/use-pages';
import type { OfficeListed } from '../answers';
import { AppointPart } from './appoint-part';
import { Beside } from './beside';
import './staff.scss';
import { RegisterForm } from './register-form';
import { StaffList } from './staff-list';
import { kindName } from './staff-words';

type Shown = 'register' | OfficeListed | null;

const OfficesAt = ({ post }: { readonly post: Served }) => {
  const [shown, setShown] = useState<Shown>(null);
  const reading = usePages(['offices', post.office], (cursor) =>
    bureau.offices.query({ office: post.office, ...(cursor === undefined ? {} : { cursor }) }),
  );
  const register = () => {
    setShown('register');
  };
  const close = () => {
    setShown(null);
  };
  const place = shown === 'register' ? null : shown;
  return (
    <OfficeFrame
      title="网点和岗位"
      post={post}
      live={useLive(reading)}
      isBeside
      offlineHint="离线，不能登记和派岗。连上网再办"
    >
      <View className="staff-list">
        <Button text="登记网点" kind="line" icon="office" isSmall onPress={register} />
        <QueryView
          reading={reading}
          isEmpty={({ items }) => items.length === 0}
          empty={{
            title: '还没有网点',
            sentence: '先登记一个，再给它派第一个岗位。',
            act: { text: '登记网点', icon: 'office', onPress: register },
          }}
        >
          {(pages) => (
            <View className="stack">
              <Card isFlush>
                {pages.items.map((each) => (
                  <ListRow
                    key={each.id}
                    icon={each.kind === 'bureau' ? 'table' : 'office'}
                    title={each.name}
                    note={`${kindName(each.kind)} · ${each.townName}`}
                    end={`${String(each.staff)} 人`}
                    onPress={() => {
                      setShown(each);
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
        title={shown === 'register' ? '登记网点' : (place?.name ?? null)}
        hint="点一个网点，在这里看谁在岗、派岗、停岗。"
        onClose={close}
      >
        {shown === 'register' ? <RegisterForm post={post} onDone={close} /> : null}
        {place === null ? null : (
          <View key={place.id} className="stack-4">
            <StaffList post={post} place={place} />
            <AppointPart post={post} place={place} />
          </View>
        )}
      </Beside>
    </OfficeFrame>
  );
};

/** What an admin of the bureau does: registers offices, gives and ends posts. */
const StaffPage = () => (
  <OfficeGate title="网点和岗位" roles={['admin']}>
    {(post) => <OfficesAt key={post.office} post={post} />}
  </OfficeGate>
);

export default StaffPage;
