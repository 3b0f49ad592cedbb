import { Card } from '../../components/card';
import type { IconName } from '../../components/icon';
import { ListRow } from '../../components/list-row';
import { openPage, openTab, type PageName } from '../../device/navigate';

type Row = {
  readonly page: PageName;
  readonly title: string;
  readonly note: string;
  readonly icon: IconName;
};

const rows: readonly Row[] = [
  {
    page: 'visitor/report',
    title: '报告漏水',
    note: '公共地方漏水、长流水，不登录也能报',
    icon: 'leak',
  },
  { page: 'visitor/rules', title: '怎么得分', note: '积分规则，每条都有依据', icon: 'list' },
  { page: 'visitor/offices', title: '网点', note: '在哪里，几点开门', icon: 'pin' },
  { page: 'visitor/spots', title: '景区节水', note: '上岛前看一眼', icon: 'map' },
  { page: 'visitor/programme', title: '行动方案', note: '57 项任务的进展', icon: 'doc' },
];

/** What needs no sign-in and no consent. */
export const PublicCard = () => (
  <Card title="谁都能看" isFlush>
    {rows.map(({ page, title, note, icon }) => (
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
    <ListRow
      icon="flag"
      title="节水标杆"
      note="校园、酒店、小区、企业"
      onPress={() => {
        openTab('benchmarks');
      }}
    />
  </Card>
);
