import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Cover } from '../../components/cover';
import { ListRow } from '../../components/list-row';
import { Notice } from '../../components/notice';
import { openPage } from '../../device/navigate';
import type { Home } from '../../resident/reading/answers';
import { ActsCard } from './acts-card';
import { LapsedNotice } from './lapsed-notice';
import { OfficeCard } from './office-card';
import { WaterCard } from './water-card';

const statusNotice = {
  waiting: '存折已经开好，等社区确认门牌。确认前做的事先记在“待到账”里。',
  frozen: '这本存折已暂停使用，请到社区网点问明原因。',
  closed: '这本存折已经销户。',
} as const;

const StatusNotice = ({ status }: Pick<Home, 'status'>) =>
  status === 'confirmed' ? null : (
    <Notice icon={status === 'waiting' ? 'clock' : 'warn'}>{statusNotice[status]}</Notice>
  );

/** The first page of a household: cover, two big buttons, water, what one can do, the desk. */
export const MemberHome = ({ home }: { readonly home: Home }) => (
  <>
    <Cover passbookNo={home.passbookNo} {...home.numbers} />
    <View className="home-two">
      <Button
        className="home-show"
        text="出示存折码"
        kind="cta"
        icon="code"
        onPress={() => {
          openPage('resident/show-code');
        }}
      />
      <Button
        className="home-scan"
        text="扫一扫"
        icon="scan"
        onPress={() => {
          openPage('resident/scan');
        }}
      />
    </View>
    <StatusNotice status={home.status} />
    <LapsedNotice lapsed={home.lapsed} />
    <WaterCard bills={home.bills} supply={home.supply} />
    <ActsCard acts={home.acts} />
    <Card isFlush>
      <ListRow
        icon="leak"
        title="看到公共地方漏水"
        note="报一下，修好办结记分"
        onPress={() => {
          openPage('visitor/report');
        }}
      />
    </Card>
    {home.office === null ? null : <OfficeCard office={home.office} />}
  </>
);
