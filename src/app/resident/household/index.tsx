import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { Notice } from '../../components/notice';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import type { Family } from '../reading/answers';
import { oldSince } from '../reading/old-since';
import { ArchiveCard } from './archive-card';
import { FixturesCard } from './fixtures-card';
import './household.scss';
import { LeaveCard } from './leave-card';
import { MembersCard } from './members-card';
import { useHousehold } from './use-household';

const StatusNotice = ({ family }: { readonly family: Family }) => {
  switch (family.status) {
    case 'confirmed':
      return null;
    case 'waiting':
      return <Notice>存折已经开好，等社区确认门牌。</Notice>;
    case 'frozen':
      return <Notice icon="warn">这本存折已暂停使用，请到社区网点问明原因。</Notice>;
    case 'closed':
      return (
        <Notice icon="warn">
          <View className="b">这本存折没有通过，或已经销户。</View>
          <View>{family.declinedReason ?? '请到社区网点问明原因。'}</View>
        </Notice>
      );
  }
};

/** 我家的档案: the door, who lives there, what water runs through, and who may look. */
const HouseholdPage = () => {
  const reading = useHousehold();
  return (
    <PageFrame title="我家的档案" oldSince={oldSince(reading)}>
      <QueryView reading={reading} skeleton="page">
        {(family) => (
          <>
            <StatusNotice family={family} />
            <ArchiveCard family={family} />
            <FixturesCard family={family} />
            <MembersCard family={family} />
            <Card title="纸卡">
              <View className="num">
                {family.card === null
                  ? '没有办卡。没有手机的家人可以到网点办一张。'
                  : `卡号 ${family.card.serial}，${family.card.status === 'active' ? '在用' : '已停用'}`}
              </View>
            </Card>
            <LeaveCard family={family} />
          </>
        )}
      </QueryView>
    </PageFrame>
  );
};

export default HouseholdPage;
