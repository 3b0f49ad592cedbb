/** A desk without a network tells a card by itself; what it cannot know, it says it does not know. */
import { checkCard, isCard } from '@app/office/card-check/check-card';
import { checkedWords } from '@app/office/card-check/checked-words';
import { verify } from '@stablelib/ed25519';
import { card, dayIn, fetchedAt, hoursLater, listOf, signed, signedElsewhere } from './card-steps';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

describe('the signature check is that of RFC 8032, section 7.1', () => {
  const vectors = [
    [
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
      '',
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    ],
    [
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
      '72',
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    ],
    [
      'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
      'af82',
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
    ],
  ] as const;

  test.each(vectors)('key %s', (key, message, signature) => {
    expect(verify(bytes(key), bytes(message), bytes(signature))).toBe(true);
    expect(verify(bytes(key), bytes(`${message}00`), bytes(signature))).toBe(false);
  });

  test('a signature with the group’s order added to it is none', () => {
    const [key, message, signature] = vectors[1];
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const tail = Buffer.from(signature.slice(64), 'hex').reverse().toString('hex');
    const moved = (BigInt(`0x${tail}`) + order).toString(16).padStart(64, '0');
    const other = signature.slice(0, 64) + Buffer.from(moved, 'hex').reverse().toString('hex');
    expect(verify(bytes(key), bytes(message), bytes(other))).toBe(false);
  });
});

/** Another sign in one place. */
const changed = (text: string, place: number): string => {
  const sign = text.charAt(place) === 'A' ? 'B' : 'A';
  return `${text.slice(0, place)}${sign}${text.slice(place + 1)}`;
};

const at = hoursLater(5);
const list = listOf(['AAAAAAAAAA', 'BBBBBBBBBB']);

describe('a signed card', () => {
  test('is genuine when it is not on the list, and says whose and by which list', () => {
    expect(checkCard(signed(), list, at)).toEqual({
      kind: 'genuine',
      passbookNo: '090312345674',
      listAt: fetchedAt,
    });
  });

  test.each([
    ['the serial', (text: string) => text.replace('K7QM', 'K8QM')],
    ['the number', (text: string) => text.replace('12345674', '12345682')],
    ['the day', (text: string) => text.replace('311130', '411130')],
    ['the first sign of the signature', (text: string) => changed(text, 29)],
    ['a sign in the middle of it', (text: string) => changed(text, 80)],
    ['a sign near its end', (text: string) => changed(text, 130)],
    ['all of it: another’s key', () => signedElsewhere()],
  ])('is forged when somebody changed %s', (_what, change) => {
    const text = change(signed());
    expect(text).not.toBe(signed());
    expect(checkCard(text, list, at)).toEqual({ kind: 'forged' });
  });

  test('is blocked when it is on the list, also by an old list and by a clock that is wrong', () => {
    const of = listOf(['AAAAAAAAAA', card.serial]);
    const blocked = { kind: 'blocked', passbookNo: '090312345674', listAt: fetchedAt };
    for (const hours of [5, 500, -9]) {
      expect(checkCard(signed(), of, hoursLater(hours))).toEqual(blocked);
    }
    const underWay = listOf([card.serial], { whole: null });
    expect(checkCard(signed(), underWay, at)).toEqual({ ...blocked, listAt: null });
  });

  test('is not taken for blocked by serials that only touch', () => {
    const touching = listOf([`AAAAA${card.serial.slice(0, 5)}`, `${card.serial.slice(5)}AAAAA`]);
    expect(checkCard(signed(), touching, at).kind).toBe('genuine');
  });

  test('is checked through the last day of Beijing that it names, and not after', () => {
    const until = dayIn('2026-11-29');
    const last = new Date('2026-11-29T15:59:59Z');
    const over = new Date('2026-11-29T16:00:01Z');
    expect(checkCard(signed({ until }), list, last).kind).toBe('genuine');
    expect(checkCard(signed({ until }), list, over)).toEqual({
      kind: 'uncheckable',
      why: 'day-passed',
      until,
    });
  });
});

const whyNot = (...asked: Parameters<typeof checkCard>) => {
  const checked = checkCard(...asked);
  return checked.kind === 'uncheckable' ? checked.why : checked.kind;
};

describe('it cannot be known without a network', () => {
  test('of a card without a signature, unless it is blocked', () => {
    for (const text of ['c.K7QM2XWPHD', 'k7qm2 xwphd', 'K7QM2XWPHD']) {
      expect(whyNot(text, list, at)).toBe('unsigned');
      expect(checkCard(text, listOf([card.serial]), at)).toMatchObject({
        kind: 'blocked',
        passbookNo: null,
      });
    }
  });

  test('without a list, or with one whose first pass has not ended, or that is full', () => {
    expect(whyNot(signed(), null, at)).toBe('no-list');
    expect(whyNot(signed(), listOf([], { whole: null }), at)).toBe('no-list');
    const full = listOf([], { whole: null, serials: 'AAAAAAAAAA'.repeat(80_000) });
    expect(whyNot(signed(), full, at)).toBe('list-full');
  });

  test('by a list of more than two days', () => {
    expect(whyNot(signed(), list, hoursLater(48))).toBe('genuine');
    expect(whyNot(signed(), list, hoursLater(48.01))).toBe('list-old');
  });

  test('by a clock that was put back since, or was off when the list came', () => {
    expect(whyNot(signed(), list, hoursLater(-0.05))).toBe('genuine');
    expect(whyNot(signed(), list, hoursLater(-0.1))).toBe('clock-wrong');
    for (const off of [-2, 2, 24 * 365 * 6]) {
      const device = hoursLater(off).toISOString();
      const there = listOf([], { whole: { server: fetchedAt.toISOString(), device } });
      expect(whyNot(signed(), there, hoursLater(off + 1))).toBe('clock-wrong');
    }
  });

  test.each(['4821 0937 5564', '090312345674', '4406', 'k.rd_abc', '示例花园', 'C.K7QM2XWPHD-1'])(
    'of %s, which is no card',
    (text) => {
      expect(isCard(text)).toBe(false);
      expect(whyNot(text, list, at)).toBe('not-a-card');
    },
  );
});

describe('what the desk reads', () => {
  const wordsAt = (text: string, of = list) => checkedWords(checkCard(text, of, at));

  test('names the number and the list’s hour, and that nothing is booked', () => {
    expect(wordsAt(signed())).toMatchObject({
      look: 'good',
      title: '真卡，没有停用',
      passbookNo: '0903 1234 5674',
      why: '按 11月29日 10:32 的停用名单。那以后停用的，这里看不出。',
    });
    expect(wordsAt(signed()).steps.join('')).toMatch(/不记分，不交付.*记事单.*凭单记分/);
  });

  test('tells to keep a blocked card and to serve nobody with a forged one', () => {
    expect(wordsAt(signed(), listOf([card.serial]))).toMatchObject({
      look: 'stop',
      title: '停用的卡，不要办',
      passbookNo: '0903 1234 5674',
    });
    expect(wordsAt(signedElsewhere())).toMatchObject({ look: 'stop', passbookNo: null });
  });

  test('says of a card beyond its day that it is good with a network', () => {
    const until = dayIn('2026-10-31');
    expect(wordsAt(signed({ until })).why).toBe(
      '这张卡没有网络时只能验到 2026年10月31日。有网时照常能用。',
    );
  });
});
