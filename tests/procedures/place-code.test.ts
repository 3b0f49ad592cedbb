/** 用待遇的地方贴一张码：扫了自己记一次；码能换、能停；记得太密、没到那一级的都不记。两种引擎都试。 */
import type { Db } from '@store/port';
import { givenPerson, newRequest, outcomeOf, valueOf } from '../support/books';
import { describeOnEveryEngine } from '../store/engines';
import { crediting, days, givenCreditTown, later } from './credit-steps';

let names = 0;

const placing = (books: () => Db) => {
  const { as, desk, bureau, earner } = crediting(books);
  const givenPlace = async (more: object = {}) =>
    valueOf(
      await bureau('fang')('addBenefitPlace', {
        ...{ benefit: 'talk-first', name: `示例馆 ${String((names += 1))}`, document: '示例通知' },
        ...{ effectiveFrom: '2026-11-01', ...more },
      }),
    ).place;
  const makeCode = (place: string, more: object = {}) =>
    bureau('fang')('makePlaceCode', { place, ...more });
  const block = (place: string, code: string) => bureau('fang')('blockPlaceCode', { place, code });
  /** A place with a code on its counter. */
  const coded = async (more: object = {}) => {
    const place = await givenPlace(more);
    return { place, code: valueOf(await makeCode(place)).code };
  };
  const use = (who: string, code: string, now?: Date) => as(who, now)('useHere', { code });
  const see = (who: string, code: string, now?: Date) => as(who, now)('placeCode', { code });
  const usesOf = async (who: string) =>
    valueOf(await as(who)('benefit', { benefit: 'talk-first' })).uses;
  const logOf = async (place: string) => {
    const { items } = valueOf(await bureau('shen')('benefitPlaces', { benefit: 'talk-first' }));
    const found = items.find(({ id }) => id === place);
    return { code: found?.code, steps: found?.steps.map(({ kind }) => kind) };
  };
  return { as, desk, bureau, earner, givenPlace, makeCode, block, coded, use, see, usesOf, logOf };
};

type Placing = ReturnType<typeof placing>;

const describeUse = ({ as, desk, bureau, earner, coded, use, see, usesOf }: Placing) => {
  it('扫一下看到是哪项待遇、在哪里；按一下记一次，过一会儿回来还看得到“已记下”', async () => {
    const { who } = await earner();
    const { code, place } = await coded({ address: '示例路 1 号' });
    expect(valueOf(await as(who)('readScan', { code: `u.${code}` }))).toMatchObject({
      kind: 'place',
      target: code,
    });
    const typed = code.replace(/(\d{3})(?=\d)/g, '$1 ');
    const seen = valueOf(await see(who, typed));
    expect(seen).toMatchObject({
      ...{ code, title: '活动优先报名', address: '示例路 1 号', document: '示例通知' },
      ...{ isOpen: true, usedAt: null },
    });
    const used = valueOf(await use(who, code));
    expect(used).toEqual({
      ...{ title: '活动优先报名', placeName: seen.placeName },
      usedAt: '2026-11-20T02:00:00.000Z',
    });
    expect(valueOf(await see(who, code, later(9))).usedAt).toBe(used.usedAt);
    expect(valueOf(await see(who, code, later(10))).usedAt).toBeNull();
    expect(await usesOf(who)).toMatchObject([{ where: seen.placeName, day: '2026-11-20' }]);
    expect(valueOf(await as(who)('exportMine')).benefitUses).toHaveLength(1);
    expect(valueOf(await as(who)('creditBook')).balance).toBe(10);
    const asked = { place, reason: '说没听过' };
    expect(outcomeOf(await as(who)('reportPlace', asked))).toBe('accepted');
  });

  it('算进主管单位每月的次数，看不到是谁', async () => {
    const counted = async () =>
      valueOf(await bureau('shen')('benefitUses', { benefit: 'talk-first' })).months[0]?.uses ?? 0;
    const before = await counted();
    const { who } = await earner();
    const { code } = await coded();
    valueOf(await use(who, code));
    expect(await counted()).toBe(before + 1);
  });

  it('十分钟里不再记，一天三次为止，第二天又能记；别处另算', async () => {
    const { who } = await earner();
    const { code } = await coded();
    valueOf(await use(who, code));
    expect(outcomeOf(await use(who, code, later(9)))).toBe('USED_JUST_NOW');
    valueOf(await use(who, code, later(10)));
    valueOf(await use(who, code, later(20)));
    expect(outcomeOf(await use(who, code, later(30)))).toBe('USED_ENOUGH');
    const other = await coded();
    expect(outcomeOf(await use(who, other.code, later(30)))).toBe('accepted');
    expect(outcomeOf(await use(who, code, days(1)))).toBe('accepted');
  });

  it('窗口刚在这里记过的，自己不用再记', async () => {
    const { who } = await earner();
    const { code, place } = await coded();
    const { digits } = valueOf(await as(who)('showBenefit', { benefit: 'talk-first' }));
    valueOf(await desk('li')('useBenefit', { code: digits, place }));
    expect(outcomeOf(await use(who, code))).toBe('USED_JUST_NOW');
  });

  it('同一个请求再来，得到第一次的回答，只记一次', async () => {
    const { who } = await earner();
    const { code } = await coded();
    const asked = { code, requestId: newRequest() };
    const first = await as(who)('useHere', asked);
    expect(outcomeOf(first)).toBe('accepted');
    expect(await as(who, later(60))('useHere', asked)).toEqual(first);
    const other = await coded();
    const reused = await as(who)('useHere', { ...asked, code: other.code });
    expect(outcomeOf(reused)).toBe('REQUEST_REUSED');
    expect(await usesOf(who)).toHaveLength(1);
  });

  it('同时按两下，只记一次', async () => {
    const { who } = await earner();
    const { code } = await coded();
    const both = await Promise.all([use(who, code), use(who, code)]);
    expect(both.map(outcomeOf).sort()).toEqual(['USED_JUST_NOW', 'accepted']);
    expect(await usesOf(who)).toHaveLength(1);
  });
};

const describeRefusals = (
  { bureau, earner, coded, givenPlace, use, see, usesOf, block }: Placing,
  books: () => Db,
) => {
  it('不认识的码、不是九位数的，不记', async () => {
    const { who } = await earner();
    expect(outcomeOf(await use(who, '999999999'))).toBe('CODE_UNKNOWN');
    expect(outcomeOf(await see(who, '999999999'))).toBe('CODE_UNKNOWN');
    expect(outcomeOf(await use(who, '099999999'))).toBe('INPUT_INVALID');
    expect(await usesOf(who)).toEqual([]);
  });

  it('停用的码不记；这个地方停用了、日子过了，也不记', async () => {
    const { who } = await earner();
    const first = await coded();
    valueOf(await block(first.place, first.code));
    expect(outcomeOf(await use(who, first.code))).toBe('PLACE_CODE_BLOCKED');
    expect(outcomeOf(await see(who, first.code))).toBe('PLACE_CODE_BLOCKED');
    const ended = await coded();
    valueOf(await bureau('fang')('endBenefitPlace', { place: ended.place }));
    expect(outcomeOf(await use(who, ended.code))).toBe('PLACE_ENDED');
    expect(outcomeOf(await see(who, ended.code))).toBe('PLACE_ENDED');
    const short = await coded({ effectiveUntil: '2026-11-20' });
    expect(outcomeOf(await use(who, short.code, days(1)))).toBe('PLACE_ENDED');
    expect(await usesOf(who)).toEqual([]);
  });

  it('没到那一级的、这项待遇过了日子的，看得到，记不了', async () => {
    const { who } = await earner();
    const high = await coded({ benefit: 'leak-visit' });
    expect(valueOf(await see(who, high.code)).isOpen).toBe(false);
    expect(outcomeOf(await use(who, high.code))).toBe('BENEFIT_NOT_OPEN');
    const over = await coded({ benefit: 'gone' });
    expect(outcomeOf(await use(who, over.code))).toBe('BENEFIT_NOT_OPEN');
    const newcomer = `newcomer-${String((names += 1))}`;
    await givenPerson(books(), newcomer);
    const { code } = await coded();
    expect(outcomeOf(await use(newcomer, code))).toBe('BENEFIT_NOT_OPEN');
    const place = await givenPlace();
    expect(outcomeOf(await bureau('fang')('placePaper', { place }))).toBe('PLACE_CODE_OTHER');
  });
};

const describeCode = (
  { bureau, earner, givenPlace, makeCode, block, coded, use, logOf }: Placing,
  books: () => Db,
) => {
  it('做一张、换一张、停一张都留名；旧的立刻不能用，停了的不会再能用', async () => {
    const { who } = await earner();
    const { place, code } = await coded();
    const paper = valueOf(await bureau('fang')('placePaper', { place }));
    expect(paper).toMatchObject({ code, title: '活动优先报名', levelName: '细流' });
    const next = valueOf(await makeCode(place, { instead: code })).code;
    expect(next).not.toBe(code);
    expect(outcomeOf(await use(who, code))).toBe('PLACE_CODE_BLOCKED');
    expect(outcomeOf(await use(who, next))).toBe('accepted');
    valueOf(await block(place, next));
    expect(await logOf(place)).toEqual({
      code: null,
      steps: ['blocked', 'coded', 'blocked', 'coded', 'added'],
    });
    const revive = books().query(
      'update benefit_place_code set blocked_at = null, blocked_by = null where digits = $1',
      [next],
    );
    await expect(revive).rejects.toThrow(/PLACE_CODE_IS_FINAL/);
    expect(outcomeOf(await makeCode(place))).toBe('accepted');
  });

  it('没有写明换哪一张、写错了的，不做；没有的地方、停用的地方不做', async () => {
    const { place, code } = await coded();
    expect(outcomeOf(await makeCode(place))).toBe('PLACE_CODE_OTHER');
    expect(outcomeOf(await makeCode(place, { instead: '999999999' }))).toBe('PLACE_CODE_OTHER');
    expect(outcomeOf(await block(place, '999999999'))).toBe('PLACE_CODE_OTHER');
    expect(outcomeOf(await makeCode('bp_none'))).toBe('NOT_FOUND');
    expect(outcomeOf(await block('bp_none', code))).toBe('NOT_FOUND');
    expect(outcomeOf(await bureau('fang')('placePaper', { place: 'bp_none' }))).toBe('NOT_FOUND');
    valueOf(await bureau('fang')('endBenefitPlace', { place }));
    expect(outcomeOf(await makeCode(place, { instead: code }))).toBe('PLACE_ENDED');
    expect(outcomeOf(await bureau('fang')('placePaper', { place }))).toBe('PLACE_ENDED');
    expect(outcomeOf(await bureau('shen')('makePlaceCode', { place }))).toBe('ROLE_NOT_ALLOWED');
  });

  it('两个人同时换同一张，只换一次；同时做，只有一张', async () => {
    const { place, code } = await coded();
    const both = await Promise.all([
      makeCode(place, { instead: code }),
      makeCode(place, { instead: code }),
    ]);
    expect(both.map(outcomeOf).sort()).toEqual(['PLACE_CODE_OTHER', 'accepted']);
    const fresh = await givenPlace();
    const made = await Promise.all([makeCode(fresh), makeCode(fresh)]);
    expect(made.map(outcomeOf).sort()).toEqual(['PLACE_CODE_OTHER', 'accepted']);
  });

  it('一次使用要么是窗口记的，要么是本人凭地方的码记的', async () => {
    const { home } = await earner();
    const { place, code } = await coded();
    const keep = (id: string, office: string | null, by: string | null, digits: string | null) =>
      books().query(
        `insert into benefit_use (id, benefit, level, person, office, place, code, day, recorded_by, at)
         values ($1, 'talk-first', 'trickle', $2, $3, $4, $5, '2026-11-20', $6, now())`,
        [`bu_kept-${id}-${code}`, home.head, office, place, digits, by],
      );
    const other = await books().query<{ id: string }>(
      'select id from person where id <> $1 limit 1',
      [home.head],
    );
    await expect(keep('none', null, home.head, null)).rejects.toThrow(/benefit_use_kept_by/);
    await expect(keep('both', 'of_near', home.head, code)).rejects.toThrow(/benefit_use_kept_by/);
    await expect(keep('other', null, other[0]?.id ?? '', code)).rejects.toThrow(
      /benefit_use_kept_by/,
    );
  });
};

describeOnEveryEngine('用待遇的地方的码', (books) => {
  const steps = placing(books);
  beforeAll(() => givenCreditTown(books()));
  describe('记一次', () => describeUse(steps));
  describe('记不了', () => describeRefusals(steps, books));
  describe('主管单位做码', () => describeCode(steps, books));
});
