/** Where a line of Chinese may break. */
import { boundWords, partsClass } from '../../src/app/components/bound-words';

describe('words as lines may break them', () => {
  it('keep a number with its unit and a sign with what stands before it', () => {
    expect(boundWords('用去 30 分 · 还剩 2 块')).toBe(
      '用去\u00a030\u00a0分\u00a0· 还剩\u00a02\u00a0块',
    );
  });

  it('leave a date free to stand on a line of its own', () => {
    expect(boundWords('2026-09-22 加入')).toBe('2026-09-22 加入');
  });

  it.each([
    ['看东西，记分', true],
    ['2026-12-02，已经过期', true],
    ['行动方案第 51 项：“因地制宜开展节水进校园、进社区等群众性活动”', false],
  ])('are in short parts or not: %s', (words, isShort) => {
    expect(partsClass(words)).toBe(isShort ? 'short-parts' : '');
  });
});
