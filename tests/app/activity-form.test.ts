/**
 * @jest-environment jsdom
 */
import { activitySent, clockFrom, emptyActivity } from '@app/office/activities/activity-form';

const form = {
  ...{ rule: 'meeting', title: ' 节水集市 ', place: '社区广场', day: '2026-11-20' },
  ...{ from: '9:00', until: '11：30', seats: '30' },
};

it('takes a time as people type it', () => {
  expect(['9:00', '09：05', '24:00', '9.30', '9:60'].map(clockFrom)).toEqual([
    ...['09:00', '09:05'],
    ...[null, null, null],
  ]);
});

it('sends what is filled in', () => {
  expect(activitySent(form)).toEqual({
    ...{ rule: 'meeting', title: '节水集市', place: '社区广场', day: '2026-11-20' },
    ...{ from: '09:00', until: '11:30', seats: 30 },
  });
});

it.each([
  [{ rule: null }, '先选一条规则'],
  [{ title: '集' }, '先写活动名称'],
  [{ place: '' }, '先写在哪里'],
  [{ day: '11月20日' }, '日期写成 2026-11-20 的样子'],
  [{ until: '十点' }, '时间写成 14:00 的样子'],
  [{ seats: '0' }, '名额在 1 到 2000 之间'],
])('says what is still missing: %j', (change, words) => {
  expect(activitySent({ ...form, ...change })).toBe(words);
});

it('begins with the only rule there is, today', () => {
  const empty = emptyActivity([{ id: 'meeting' }]);
  expect([empty.rule, empty.day]).toEqual(['meeting', expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]);
});
