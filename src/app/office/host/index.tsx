import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Confirm } from '../../components/confirm';
import { QueryView, WriteNote } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import { usePageParams } from '../../device/page-params';
import { useWide } from '../../device/use-wide';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import { hostRoles, type Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import './host.scss';
import { LatePart } from './late-part';
import { ScreenCard } from './screen-card';
import { useAwake, useHostActs, useScreen, type HostActs, type Screen } from './use-host';

type EndProps = { readonly screen: Screen; readonly acts: HostActs; readonly isLive: boolean };

const End = ({ screen, acts, isLive }: EndProps) => {
  const [isAsked, setAsked] = useState(false);
  const { run, pending } = acts.ending;
  const no = () => {
    setAsked(false);
  };
  if (screen.state === 'over') return null;
  return (
    <>
      <Button
        text={isLive ? '提前结束' : '离线，不能提前结束'}
        kind="line"
        isOff={!isLive}
        onPress={() => {
          setAsked(true);
        }}
      />
      <Confirm
        isOpen={isAsked}
        title="现在就结束签到？"
        yes="结束签到"
        isDanger
        isBusy={pending}
        onYes={() => void run({ code: screen.code }).then(no)}
        onNo={no}
      >
        <View>结束以后码就不认了，不能再打开。没扫上的，可以补记并写明原因。</View>
      </Confirm>
    </>
  );
};

const HostAt = ({ post, code }: { readonly post: Served; readonly code: string }) => {
  useAwake();
  const reading = useScreen(post, code);
  const live = useLive(reading);
  const acts = useHostActs(post);
  const isWide = useWide();
  const [isNaming, setNaming] = useState(false);
  return (
    <OfficeFrame
      title="现场签到"
      post={post}
      live={live}
      offlineHint="离线：码还能用一会儿，人数要连上网才会变"
    >
      <QueryView reading={reading} skeleton="page">
        {(screen) => {
          const late = <LatePart post={post} screen={screen} acts={acts} isLive={live.isLive} />;
          return (
            <View className={isWide ? 'host-wide' : 'stack'}>
              <ScreenCard screen={screen} isOld={reading.isOld} />
              <View className="stack">
                {isWide ? (
                  <Card title="补记">{late}</Card>
                ) : (
                  <Button
                    text={
                      screen.waiting === 0 ? '补记' : `补记，${String(screen.waiting)} 户等核准`
                    }
                    icon="edit"
                    onPress={() => {
                      setNaming(true);
                    }}
                  />
                )}
                <End screen={screen} acts={acts} isLive={live.isLive} />
                <WriteNote refusal={acts.ending.refusal} fault={acts.ending.fault} />
              </View>
              <Sheet
                isOpen={!isWide && isNaming}
                title="补记"
                onClose={() => {
                  setNaming(false);
                }}
              >
                {isWide ? null : late}
              </Sheet>
            </View>
          );
        }}
      </QueryView>
    </OfficeFrame>
  );
};

/** What the host holds up: the code that changes, and how many have come. */
const HostPage = () => {
  const { code = '' } = usePageParams();
  return (
    <OfficeGate title="现场签到" roles={hostRoles}>
      {(post) => <HostAt key={post.office} post={post} code={code} />}
    </OfficeGate>
  );
};

export default HostPage;
