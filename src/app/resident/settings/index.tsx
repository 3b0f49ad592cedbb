import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { openTab } from '../../device/navigate';
import { setElder, useElder } from '../../device/preferences';
import type { Me } from '../../client/answers';
import { useMe } from '../../client/use-me';
import { oldSince } from '../reading/old-since';
import { EraseCard } from './erase-card';
import { ExportCard } from './export-card';
import { PrivacyCard } from './privacy-card';
import './settings.scss';
import { SwitchRow } from '../pieces/switch-row';

const ElderCard = () => {
  const isElder = useElder();
  return (
    <Card isFlush>
      <SwitchRow
        icon="textSize"
        title="长辈版"
        note="字大，按钮大"
        isOn={isElder}
        onTurn={() => {
          setElder(!isElder);
        }}
      />
    </Card>
  );
};

const NobodyCard = () => (
  <Card isFlush>
    <ListRow
      icon="user"
      title="还没有登录"
      note="撤回同意、导出和注销，登录后才有"
      onPress={() => {
        openTab('mine');
      }}
    />
  </Card>
);

const Own = ({ me }: { readonly me: Me }) => (
  <>
    <PrivacyCard me={me} />
    {me.signedIn ? (
      <>
        <ExportCard />
        <EraseCard />
      </>
    ) : (
      <NobodyCard />
    )}
    <View className="c s14 mist">语言：中文。景区页面另有英、日、韩文。</View>
  </>
);

/** Large type, which needs nobody's answer; then privacy and one's own record. */
const SettingsPage = () => {
  const me = useMe();
  return (
    <PageFrame title="设置" oldSince={oldSince(me)}>
      <ElderCard />
      <QueryView reading={me}>{(who) => <Own me={who} />}</QueryView>
    </PageFrame>
  );
};

export default SettingsPage;
