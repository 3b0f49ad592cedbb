import { elsewhere } from '@domain/scenic';

const spots = [
  { id: 'a', island: '普陀山岛' },
  { id: 'b', island: '桃花岛' },
  { id: 'c', island: '桃花岛' },
  { id: 'd', island: '舟山岛' },
];

test('points to the first place of every other island, in the order of the list', () => {
  expect(elsewhere(spots, { id: 'a', island: '普陀山岛' }, 9).map(({ id }) => id)).toEqual([
    'b',
    'd',
  ]);
});

test('never points to the island one stands on', () => {
  expect(elsewhere(spots, { id: 'c', island: '桃花岛' }, 9).map(({ id }) => id)).toEqual([
    'a',
    'd',
  ]);
});

test('points to no more places than asked', () => {
  expect(elsewhere(spots, { id: 'x', island: '东极' }, 2)).toHaveLength(2);
});
