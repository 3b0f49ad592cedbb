import { Card } from '../../components/card';
import type { IconName } from '../../components/icon';
import { ListRow } from '../../components/list-row';
import { openPage, type PageName } from '../../device/navigate';

type Row = {
  readonly page: PageName;
  readonly title: string;
  readonly icon: IconName;
  readonly note?: string;
};

const rows: readonly Row[] = [
  { page: 'visitor/report', title: '报告漏水', icon: 'leak' },
  { page: 'visitor/rules', title: '积分规则', icon: 'doc' },
  { page: 'visitor/offices', title: '网点', icon: 'pin' },
  { page: 'visitor/spots', title: '景区节水', icon: 'map' },
  { page: 'visitor/programme', title: '行动方案', icon: 'flag' },
  { page: 'resident/settings', title: '设置', note: '长辈版、隐私、导出', icon: 'textSize' },
];

/** What anyone may open, signed in or not. */
export const AnyoneCard = () => (
  <Card isFlush>
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
  </Card>
);
