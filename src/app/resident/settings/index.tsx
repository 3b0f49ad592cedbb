import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { PageFrame } from '../../components/page-frame';
import { openPage, openTab } from '../../device/navigate';
import { setElder, useElder } from '../../device/preferences';
import { hasConsented, useMe } from '../../client/use-me';
import { oldSince } from '../reading/old-since';
import { EraseCard } from './erase-card';
import { ExportCard } from './export-card';
import { PrivacyCard } from './privacy-card';
import './settings.scss';
import { SwitchRow } from './switch-row';

const ElderCard = () => {
  const isElder = useElder();
  return (
    <Card isFlush>
      <SwitchRow
        icon="textSize"
        title="长辈版"
        note="大字，首页四个大按钮"
        isOn={isElder}
        onTurn={() => {
          setElder(!isElder);
        }}
      />
    </Card>
  );
};

/** Large type, privacy and what one can do with one's own record. */
const SettingsPage = () => {
  const me = useMe();
  const who = me.value;
  return (
    <PageFrame title="设置" oldSince={oldSince(me)}>
      <ElderCard />
      <PrivacyCard isGiven={who !== undefined && hasConsented(who)} />
      <Card isFlush>
        <ListRow
          icon="search"
          title="谁看过我家的档案"
          onPress={() => {
            openPage('resident/looks');
          }}
        />
      </Card>
      {who?.signedIn === true ? (
        <>
          <ExportCard />
          <EraseCard />
        </>
      ) : (
        <Card isFlush>
          <ListRow
            icon="user"
            title="还没有登录"
            note="导出和注销，登录后才有"
            onPress={() => {
              openTab('mine');
            }}
          />
        </Card>
      )}
      <View className="c s14 mist">语言：中文。景区页面另有英、日、韩文。</View>
    </PageFrame>
  );
};

export default SettingsPage;
