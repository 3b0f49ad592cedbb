import { day, flag, iconName, listOf, oneOf, orNone, slug, whole, words } from './fields';
import { seedFile, type SeedRow } from './seed-file';
import type { SeedFault } from './seed-refused';

// A language that has a title without its text would show half a tip.
const wholeInEachLanguage = (rows: readonly SeedRow[]): SeedFault | null => {
  for (const [index, row] of rows.entries()) {
    for (const language of ['Ja', 'Ko']) {
      if ((row[`title${language}`] === null) !== (row[`body${language}`] === null)) {
        const expected = '标题和正文都写，或都写 null';
        const field = `body${language}`;
        return { row: index + 1, field, expected, found: row[field] };
      }
    }
  }
  return null;
};

export const tips = seedFile({
  name: 'tips.json',
  table: 'tip',
  key: ['id'],
  entries: {
    id: slug,
    audience: oneOf(['visitor', 'home']),
    icon: iconName,
    position: whole(1, 99),
    titleZh: words(20),
    bodyZh: words(60),
    titleEn: words(40),
    bodyEn: words(120),
    titleJa: orNone(words(30)),
    bodyJa: orNone(words(60)),
    titleKo: orNone(words(30)),
    bodyKo: orNone(words(60)),
    source: words(120),
  },
  vanished: 'dropped',
  agree: wholeInEachLanguage,
});

const optionFields = ['optionA', 'optionB', 'optionC'] as const;

// Two options in the same words would have two right answers, or none.
const optionsDiffer = (rows: readonly SeedRow[]): SeedFault | null => {
  for (const [index, row] of rows.entries()) {
    const seen = new Set<unknown>();
    for (const field of optionFields) {
      if (seen.has(row[field])) {
        return { row: index + 1, field, expected: '和别的选项不一样的文字', found: row[field] };
      }
      seen.add(row[field]);
    }
  }
  return null;
};

export const quiz = seedFile({
  name: 'quiz.json',
  table: 'quiz_question',
  key: ['id'],
  entries: {
    id: slug,
    question: words(60),
    optionA: words(30),
    optionB: words(30),
    optionC: words(30),
    correct: oneOf(['a', 'b', 'c']),
    explanation: words(100),
    source: words(120),
    certainty: oneOf(['read', 'repost', 'own']),
    isDefault: flag,
  },
  vanished: 'dropped',
  agree: optionsDiffer,
});

export const consent = seedFile({
  name: 'consent.json',
  table: 'consent_text',
  key: ['document', 'version'],
  entries: {
    document: slug,
    version: whole(1, 999),
    title: words(60),
    body: listOf({ heading: words(20), body: words(400) }),
    effectiveFrom: day,
  },
  change: 'final',
});
