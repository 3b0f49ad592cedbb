import { evidences } from '@kernel/evidence';
import {
  day,
  flag,
  iconName,
  latitude,
  longitude,
  oneOf,
  orNone,
  placeId,
  slug,
  whole,
  words,
} from './fields';
import { seedFile, type SeedRow } from './seed-file';
import type { SeedFault } from './seed-refused';

// The version in force is the newest that has begun, so numbers and days must rise together.
const versionsRise = (rows: readonly SeedRow[]): SeedFault | null => {
  for (const [index, row] of rows.entries()) {
    const before = rows.slice(0, index).filter(({ id }) => id === row['id']);
    const last = before.at(-1);
    if (row['version'] !== before.length + 1) {
      const expected = `同一条规则的版本从 1 起依次写，这里是第 ${String(before.length + 1)} 版`;
      return { row: index + 1, field: 'version', expected, found: row['version'] };
    }
    if (last !== undefined && String(row['effectiveFrom']) <= String(last['effectiveFrom'])) {
      const expected = `比上一版 ${String(last['effectiveFrom'])} 晚的日期`;
      return { row: index + 1, field: 'effectiveFrom', expected, found: row['effectiveFrom'] };
    }
  }
  return null;
};

export const rules = seedFile({
  name: 'rules.json',
  table: 'rule',
  key: ['id', 'version'],
  entries: {
    id: slug,
    version: whole(1, 999),
    effectiveFrom: day,
    effectiveUntil: orNone(day),
    title: words(20),
    act: words(60),
    icon: iconName,
    evidence: oneOf(evidences),
    points: whole(1, 1000),
    credit: whole(0, 1000),
    timesDay: whole(1, 100),
    timesMonth: whole(1, 1000),
    timesEver: orNone(whole(1, 1000)),
    perFixture: flag,
    headsMax: orNone(whole(2, 20)),
    lotYears: orNone(whole(0, 10)),
    checkers: whole(0, 2),
    byDesk: flag,
    clause: words(200),
    source: words(200),
    isDefault: flag,
  },
  change: 'final',
  madeHere: 'proposal',
  agree: versionsRise,
});

export const caps = seedFile({
  name: 'caps.json',
  table: 'cap',
  key: ['effectiveFrom'],
  entries: {
    effectiveFrom: day,
    pointsDay: whole(1, 100_000),
    pointsMonth: whole(1, 1_000_000),
    lotYears: whole(0, 10),
    source: words(200),
    isDefault: flag,
  },
  change: 'final',
});

const levelsRise = (rows: readonly SeedRow[]): SeedFault | null => {
  const row = rows.findIndex(({ fromCredit, position }, index) =>
    index === 0
      ? fromCredit !== 0
      : Number(fromCredit) <= Number(rows[index - 1]?.['fromCredit']) ||
        Number(position) <= Number(rows[index - 1]?.['position']),
  );
  const expected = '第一级从 0 起，之后一级比一级高';
  return row < 0
    ? null
    : { row: row + 1, field: 'fromCredit', expected, found: rows[row]?.['fromCredit'] };
};

export const creditLevels = seedFile({
  name: 'credit-levels.json',
  table: 'credit_level',
  key: ['id'],
  entries: {
    id: slug,
    position: whole(1, 99),
    name: words(10),
    fromCredit: whole(0, 1_000_000),
    isDefault: flag,
  },
  agree: levelsRise,
});

export const benefits = seedFile({
  name: 'benefits.json',
  table: 'benefit',
  key: ['id'],
  entries: {
    id: slug,
    level: slug,
    title: words(20),
    icon: iconName,
    issuingOffice: words(40),
    document: orNone(words(120)),
    validFrom: orNone(day),
    validUntil: orNone(day),
    isDefault: flag,
  },
  references: [{ field: 'level', table: 'credit_level', column: 'id' }],
});

const coordinatesWhole = (rows: readonly SeedRow[]): SeedFault | null => {
  const row = rows.findIndex(({ lat, lon }) => (lat === null) !== (lon === null));
  const expected = '纬度和经度都写，或都写 null';
  return row < 0 ? null : { row: row + 1, field: 'lon', expected, found: rows[row]?.['lon'] };
};

export const benefitPlaces = seedFile({
  name: 'benefit-places.json',
  table: 'benefit_place',
  key: ['id'],
  entries: {
    id: placeId,
    benefit: slug,
    name: words(40),
    address: orNone(words(60)),
    lat: orNone(latitude),
    lon: orNone(longitude),
    document: words(120),
    fromDay: day,
    untilDay: orNone(day),
  },
  references: [{ field: 'benefit', table: 'benefit', column: 'id' }],
  madeHere: 'added_by',
  agree: coordinatesWhole,
});
