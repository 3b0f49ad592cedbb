/** Rows of what anyone may read: spots, tips, listings and a piece of the plan. Invented. */
import type { Db } from '@store/port';
import { otherTown, town } from './book-rows';

const sql = `
insert into spot (id, name, name_en, district, town, island, island_en, level, position) values
  ('one', '示例甲山', 'Mount One', '330903', '${town}', '甲岛', 'Isle One', '5A', 1),
  ('two', '示例乙滩', null, '330903', '${town}', '乙岛', 'Isle Two', null, 2),
  ('three', '示例乙村', null, '330903', '${town}', '乙岛', 'Isle Two', null, 3),
  ('four', '示例丙湾', null, '330921', '${otherTown}', '丙岛', null, null, 4);
insert into tip values
  ('shower', 'visitor', 'shower', 1, '洗短一分钟', '热水好了再开大', 'Short shower', 'One minute less',
    'シャワー', '一分短く', '샤워', '1분 짧게', '示例'),
  ('towel', 'visitor', 'towel', 2, '毛巾再用一天', '挂起来', 'Reuse towel', 'Hang it up',
    null, null, null, null, '示例'),
  ('rice', 'home', 'drop', 1, '淘米水浇花', '留着', 'Rice water', 'Keep it',
    null, null, null, null, '示例');
insert into benchmark_kind values
  ('campus', '校园', 1, 'campus', 5, 2022, 38), ('hotel', '酒店', 2, 'hotel', 5, 2022, 39),
  ('community', '小区', 3, 'building', 20, 2022, 40);
insert into benchmark (id, kind, name, district, town, status, listed_on, valid_until, figures,
  measures, source, demo) values
  ('bm_real', 'community', '真实名录小区', '330903', '${town}', 'listed', '2025-01-01', '2027-10-31',
    '[{"label":"人均日用水","value":null,"unit":"升","asOf":null}]', '[]', '示例文件', false),
  ('bm_due', 'community', '快到期小区', '330921', '${otherTown}', 'listed', '2025-01-01', '2026-12-10',
    '[]', '[]', '示例文件', false),
  ('bm_over', 'community', '过期小区', '330921', null, 'listed', '2022-01-01', '2026-09-30',
    '[]', '[]', '示例文件', false),
  ('bm_stop', 'community', '暂停小区', '330903', null, 'suspended', '2022-01-01', '2028-09-30',
    '[]', '[]', '示例文件', false),
  ('bm_gone', 'community', '除名小区', '330903', null, 'removed', '2022-01-01', '2028-09-30',
    '[]', '[]', '示例文件', false),
  ('bm_next', 'community', '明年小区', '330903', null, 'listed', '2027-01-01', '2030-09-30',
    '[]', '[]', '示例文件', false),
  ('bm_demo', 'community', '示例小区', '330903', '${town}', 'listed', '2025-01-01', '2027-06-30',
    '[]', '[{"icon":"tap","title":"换水嘴","quantity":"18 个"}]', '示例', true),
  ('bm_old', 'hotel', '过期酒店', '330903', null, 'listed', '2022-01-01', '2023-12-31',
    '[]', '[]', '示例文件', false);
insert into programme_task values
  (38, '节水示范标杆创建行动', '示例', '示例内容', '["示例单位"]', '[]',
    '[{"indicator":"节水标杆校园","op":"=","value":5,"unit":"个","by":"2022","quote":"打造5个"}]',
    'carried', '标杆名录'),
  (39, '节水示范标杆创建行动', '示例', '示例内容', '["示例单位"]', '[]', '[]', 'tracked', null);
insert into programme_report values
  (38, 1, '3', '2023-01-01', '示例单位', '示例'), (38, 1, '4', '2024-01-01', '示例单位', '示例'),
  (38, 1, '99', '2030-01-01', '示例单位', '示例');
`;

export const loadPublicRows = (db: Db): Promise<void> => db.script(sql);
