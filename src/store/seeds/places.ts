import {
  districtCode,
  flag,
  latitude,
  longitude,
  oneOf,
  orNone,
  slug,
  townCode,
  whole,
  words,
} from './fields';
import { seedFile } from './seed-file';

const inDistrict = { field: 'district', table: 'district', column: 'code' } as const;

export const districts = seedFile({
  name: 'districts.json',
  table: 'district',
  key: ['code'],
  entries: { code: districtCode, name: words(20), position: whole(1, 99) },
});

export const towns = seedFile({
  name: 'towns.json',
  table: 'town',
  key: ['code'],
  entries: {
    code: townCode,
    district: districtCode,
    name: words(20),
    island: orNone(words(30)),
  },
  references: [inDistrict],
  agree: (rows) => {
    const row = rows.findIndex(({ code, district }) => !String(code).startsWith(String(district)));
    return row < 0
      ? null
      : {
          row: row + 1,
          field: 'code',
          expected: '以县区代码开头的乡镇街道代码',
          found: rows[row]?.['code'],
        };
  },
});

export const spots = seedFile({
  name: 'spots.json',
  table: 'spot',
  key: ['id'],
  entries: {
    id: slug,
    name: words(30),
    nameEn: orNone(words(60)),
    district: districtCode,
    town: orNone(townCode),
    island: words(30),
    islandEn: orNone(words(40)),
    level: orNone(oneOf(['5A', '4A', '3A', '2A', 'A'])),
    levelSource: orNone(words(120)),
    lat: orNone(latitude),
    lon: orNone(longitude),
    exact: orNone(flag),
    position: whole(1, 999),
  },
  references: [inDistrict, { field: 'town', table: 'town', column: 'code' }],
  vanished: 'dropped',
  agree: (rows) => {
    const row = rows.findIndex(({ level, levelSource }) => level !== null && levelSource === null);
    return row < 0
      ? null
      : { row: row + 1, field: 'levelSource', expected: '写明等级的出处', found: null };
  },
});
