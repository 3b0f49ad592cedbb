/**
 * @jest-environment jsdom
 */
import {
  isDue,
  isFull,
  isListed,
  readList,
  serialsMost,
  withPage,
} from '@app/office/card-check/blocked-list';
import { keptList, renewList } from '@app/office/card-check/keep-list';
import { makeId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { fetchedAt, hoursLater, listOf, pageOf, publicKey } from './card-steps';

const mockAsk = jest.fn();
jest.mock('@app/client', () => ({
  office: { blockedCards: { query: (input: unknown): unknown => mockAsk(input) } },
}));

const post = { office: makeId('office', 'here') };
const serialAt = (place: number): string =>
  `S${String(place).padStart(9, '0').replaceAll('0', 'Y').replaceAll('1', 'Z')}`;

beforeEach(() => {
  mockAsk.mockReset();
  window.localStorage.clear();
});

describe('the block list of a device', () => {
  test('grows by pages, counts once the last has come, and holds no serial twice', () => {
    const first = withPage(null, pageOf(['AAAAAAAAAA'], { hasMore: true, next: '1.' }), fetchedAt);
    expect(first).toMatchObject({ whole: null, cursor: '1.' });
    const second = withPage(first, pageOf(['AAAAAAAAAA', 'BBBBBBBBBB']), hoursLater(1));
    expect(second).toEqual({
      key: publicKey,
      serials: 'AAAAAAAAAABBBBBBBBBB',
      cursor: '1764383520000.',
      whole: { server: fetchedAt.toISOString(), device: hoursLater(1).toISOString() },
    });
    expect(isListed(second, 'BBBBBBBBBB')).toBe(true);
    expect(isListed(second, 'CCCCCCCCCC')).toBe(false);
  });

  test('stays whole as of before while a later pass is under way', () => {
    const whole = listOf(['AAAAAAAAAA']);
    const grown = withPage(whole, pageOf(['BBBBBBBBBB'], { hasMore: true }), hoursLater(4));
    expect(grown.whole).toEqual(whole.whole);
    expect(isListed(grown, 'BBBBBBBBBB')).toBe(true);
  });

  test('of another key is another deployment’s, and begins anew', () => {
    const other = withPage(
      listOf(['AAAAAAAAAA']),
      pageOf([], { publicKey: 'f'.repeat(64) }),
      fetchedAt,
    );
    expect(other).toEqual({ key: 'f'.repeat(64), serials: '', cursor: null, whole: null });
  });

  test('that is full fits a key of WeChat’s storage, and counts as of no instant', () => {
    const many = Array.from({ length: serialsMost + 5 }, (_, place) => serialAt(place));
    const full = withPage(listOf([]), pageOf(many), fetchedAt);
    expect(isFull(full)).toBe(true);
    expect(full.whole).toBeNull();
    expect(JSON.stringify(full).length).toBeLessThan(1_000_000);
  });

  test('is renewed after three hours, when the clock was put back, and when none is whole', () => {
    expect(isDue(null, fetchedAt)).toBe(true);
    expect(isDue(listOf([], { whole: null }), fetchedAt)).toBe(true);
    expect(isDue(listOf([]), hoursLater(2.9))).toBe(false);
    expect(isDue(listOf([]), hoursLater(3))).toBe(true);
    expect(isDue(listOf([]), hoursLater(-1))).toBe(true);
  });

  test('is read back as it was kept, and anything else is none', () => {
    const list = listOf(['AAAAAAAAAA']);
    expect(readList(JSON.stringify(list))).toEqual(list);
    expect(readList(null)).toBeNull();
    const wrong = [
      JSON.stringify(list).slice(0, -2),
      'null',
      '[]',
      JSON.stringify({ ...list, key: 'x' }),
      JSON.stringify({ ...list, serials: 'AAAAAAAAA' }),
      JSON.stringify({ ...list, whole: { server: 'yesterday', device: 'today' } }),
    ];
    expect(wrong.map(readList)).toEqual(wrong.map(() => null));
  });
});

const answers = (...pages: readonly ReturnType<typeof pageOf>[]) => {
  for (const value of pages) mockAsk.mockResolvedValueOnce({ ok: true, value });
};

describe('renewing it', () => {
  test('asks page by page from where the one before ended, and keeps serials and a key only', async () => {
    answers(pageOf(['AAAAAAAAAA'], { hasMore: true, next: '1.A' }), pageOf(['BBBBBBBBBB']));
    await renewList(post);
    expect(mockAsk.mock.calls).toEqual([[{ ...post }], [{ ...post, cursor: '1.A' }]]);
    expect(keptList()).toMatchObject({ key: publicKey, serials: 'AAAAAAAAAABBBBBBBBBB' });
    expect(Object.keys(window.localStorage)).toEqual(['blocked-cards']);
    const kept: object = JSON.parse(window.localStorage.getItem('blocked-cards') ?? '');
    expect(Object.keys(kept).sort()).toEqual(['cursor', 'key', 'serials', 'whole']);
  });

  test('asks nothing more while the list is young', async () => {
    answers(pageOf([]));
    await renewList(post);
    await renewList(post);
    expect(mockAsk).toHaveBeenCalledTimes(1);
  });

  test('that broke off goes on where it stopped', async () => {
    answers(pageOf(['AAAAAAAAAA'], { hasMore: true, next: '1.A' }));
    mockAsk.mockRejectedValueOnce(new Error('no answer'));
    await expect(renewList(post)).rejects.toThrow('no answer');
    expect(keptList()?.whole).toBeNull();
    answers(pageOf(['BBBBBBBBBB']));
    await renewList(post);
    expect(mockAsk.mock.calls.at(-1)).toEqual([{ ...post, cursor: '1.A' }]);
    expect(keptList()?.whole).not.toBeNull();
  });

  test('under another key begins at the beginning', async () => {
    window.localStorage.setItem(
      'blocked-cards',
      JSON.stringify(listOf(['AAAAAAAAAA'], { key: 'f'.repeat(64), whole: null })),
    );
    answers(pageOf(['BBBBBBBBBB']), pageOf(['CCCCCCCCCC']));
    await renewList(post);
    expect(mockAsk.mock.calls.at(-1)).toEqual([{ ...post }]);
    expect(keptList()).toMatchObject({ key: publicKey, serials: 'CCCCCCCCCC' });
  });

  test('twice at once asks once', async () => {
    answers(pageOf([]));
    await Promise.all([renewList(post), renewList(post)]);
    expect(mockAsk).toHaveBeenCalledTimes(1);
  });

  test('that is refused keeps what there was', async () => {
    mockAsk.mockResolvedValueOnce(refuse('ROLE_NOT_ALLOWED'));
    await renewList(post);
    expect(keptList()).toBeNull();
  });
});
