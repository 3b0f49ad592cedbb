import { Card } from '../../components/card';
import type { IconName } from '../../components/icon';
import { ListRow } from '../../components/list-row';
import { openPage, type PageName } from '../../device/navigate';

type Row = {
  readonly page: PageName;
  readonly title: string;
  readonly note: string;
  readonly icon: IconName;
};

const ofHousehold: readonly Row[] = [
  { page: 'resident/household', title: '我家的档案', note: '成员、器具、水表', icon: 'people' },
  {
    page: 'resident/water-report',
    title: '用水报告',
    note: '和去年比，看有没有漏水',
    icon: 'drop',
  },
  { page: 'resident/meter', title: '水表和账单', note: '报读数，看水费账单', icon: 'meter' },
  { page: 'resident/reservations', title: '预留记录', note: '取货码、换过的东西', icon: 'gift' },
  { page: 'resident/claims', title: '我的申报', note: '做过的事，到账没有', icon: 'list' },
  { page: 'resident/looks', title: '谁看过我家的档案', note: '每一次都记着', icon: 'search' },
];
const ofPerson: readonly Row[] = [
  { page: 'resident/credit', title: '节水信用', note: '只加分，不扣分', icon: 'star' },
  { page: 'resident/reports', title: '我的报告', note: '报过的漏水，修了没有', icon: 'leak' },
];
const ofStaff: Row = {
  page: 'resident/take-post',
  title: '领岗位',
  note: '网点和主管单位用',
  icon: 'office',
};

/** What is one's own and one's household's. */
export const HouseholdCard = ({ isMember }: { readonly isMember: boolean }) => (
  <Card isFlush>
    {[...ofPerson, ...(isMember ? ofHousehold : []), ofStaff].map(({ page, title, note, icon }) => (
      <ListRow
        key={page}
        icon={icon}
        title={title}
        note={note}
        onPress={() => {
          openPage(page);
        }}
      />
    ))}
  </Card>
);
