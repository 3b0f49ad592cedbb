import { View } from '@tarojs/components';
import { useState } from 'react';
import { bureau } from '../../client';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { QueryView } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { MoreButton } from '../../components/more-button';
import { usePages } from '../../client/use-pages';
import type { OfficeListed } from '../answers';
import { AppointPart } from './appoint-part';
import { RegisterSheet } from './register-sheet';
import { StaffList } from './staff-list';
import { kindName } from './staff-words';

type Shown = 'register' | OfficeListed | null;

const OfficesAt = ({ post }: { readonly post: Served }) => {
  const [shown, setShown] = useState<Shown>(null);
  const reading = usePages(['offices', post.office], (cursor) =>
    bureau.offices.query({ office: post.office, ...(cursor === undefined ? {} : { cursor }) }),
  );
  const close = () => {
    setShown(null);
  };
  const place = shown === 'register' ? null : shown;
  return (
    <OfficeFrame
      title="网点和岗位"
      post={post}
      live={useLive(reading)}
      offlineHint="离线，不能登记和派岗。连上网再办"
    >
      <Button
        text="登记网点"
        kind="line"
        icon="office"
        isSmall
        onPress={() => {
          setShown('register');
        }}
      />
      <QueryView reading={reading}>
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
      <RegisterSheet post={post} isOpen={shown === 'register'} onClose={close} />
      <Sheet isOpen={place !== null} title={place?.name ?? ''} onClose={close}>
        {place === null ? null : (
          <View className="stack-4">
            <StaffList post={post} place={place} />
            <AppointPart post={post} place={place} />
          </View>
        )}
      </Sheet>
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
