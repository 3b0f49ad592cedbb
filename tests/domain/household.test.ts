import fc from 'fast-check';
import {
  decideArchive,
  decideChangeable,
  decideDoor,
  decideErase,
  decideInvite,
  decideLeave,
  decideSupply,
  inviteUntil,
  isPassbookNo,
  maskCalled,
  maskDoor,
  maskHousehold,
  maskMeterNo,
  maskSerial,
  membersMax,
  passbookNo,
  readInviteDigits,
  type Door,
  type FoundInvite,
} from '@domain/household';
import { makeId } from '@kernel/ids';
import type { Reply } from '@kernel/wire';

const codeOf = (reply: Reply<unknown>) => (reply.ok ? 'accepted' : reply.refusal.code);
const door = (building: string, room: string, estate = '东港花园'): Door => ({
  town: '330903001',
  estate,
  building,
  room,
});
const textOf = (asked: Door): string => {
  const decided = decideDoor(asked);
  return decided.ok ? decided.value : decided.refusal.code;
};

describe('a door', () => {
  it.each([
    ['3幢', '2单元402室'],
    ['３栋', '２－４０２'],
    ['三号楼', '2-402'],
    ['3幢2单元', '402'],
    [' 3 座 ', '2单元 0402'],
    ['03#', '二单元402号'],
  ])('written as %s %s is the same door', (building, room) => {
    expect(textOf(door(building, room))).toBe('330903001|东港花园|3-2-402');
  });

  it.each([
    ['东港 花园', '东港花园'],
    ['东港花园小区', '东港花园'],
    ['东港·花园', '东港花园'],
    ['小区', '小区'],
  ])('in an estate written %s is in %s', (estate, same) => {
    expect(textOf(door('3幢', '402', estate))).toBe(textOf(door('3幢', '402', same)));
  });

  it.each([
    [door('3幢', '12'), door('31幢', '2')],
    [door('3幢', '402'), door('3幢', '403')],
    [door('十二幢', '1'), door('二幢', '1')],
    [door('', '20号'), door('', '2号')],
    [door('3幢', '402'), { ...door('3幢', '402'), town: '330903002' }],
    [door('3幢', '402A'), door('3幢', '402B')],
  ])('is another door when a number or the town differs (%#)', (one, other) => {
    expect(textOf(one)).not.toBe(textOf(other));
  });

  it.each([
    ['十幢', '10'],
    ['十二幢', '12'],
    ['二十幢', '20'],
    ['二十一幢', '21'],
    ['一〇二幢', '102'],
  ])('with a building %s has the number %s', (building, number) => {
    expect(textOf(door(building, ''))).toBe(`330903001|东港花园|${number}`);
  });

  it('without any number is refused, since it would be the whole estate', () => {
    expect(codeOf(decideDoor(door('', '')))).toBe('INPUT_INVALID');
    expect(codeOf(decideDoor(door('幢', '室')))).toBe('INPUT_INVALID');
    expect(codeOf(decideDoor(door('3幢', '402', '··')))).toBe('INPUT_INVALID');
  });

  it('compares the same after being made comparable once more', () => {
    fc.assert(
      fc.property(fc.nat(999), fc.nat(99), fc.nat(9999), (building, unit, room) => {
        const once = textOf(door(`${String(building)}幢`, `${String(unit)}单元${String(room)}室`));
        const [, , numbers = ''] = once.split('|');
        expect(textOf(door(numbers, ''))).toBe(once);
      }),
    );
  });
});

describe('a passbook number', () => {
  const drawn = fc.stringMatching(/^\d{7}$/);
  it('has twelve digits, begins with 0903 and checks itself', () => {
    expect(passbookNo('1234567')).toBe('090312345672');
    fc.assert(fc.property(drawn, (digits) => isPassbookNo(passbookNo(digits))));
  });
  it('is wrong with any one digit changed', () => {
    fc.assert(
      fc.property(
        drawn,
        fc.integer({ min: 4, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (d, at, by) => {
          const right = passbookNo(d);
          const slip = String((Number(right.charAt(at)) + by) % 10);
          return !isPassbookNo(right.slice(0, at) + slip + right.slice(at + 1));
        },
      ),
    );
  });
  it('is not made of anything but seven digits', () => {
    expect(() => passbookNo('123456')).toThrow(RangeError);
    expect(() => passbookNo('12345a7')).toThrow(RangeError);
    expect(isPassbookNo('080312345677')).toBe(false);
  });
});

describe('what staff see masked', () => {
  it.each([
    ['林小明', '林*'],
    ['林', '林*'],
    ['欧阳娜娜', '欧阳*'],
    [' 陈阿姨', '陈*'],
    ['Tom', 'T*'],
    ['𠮷田', '𠮷*'],
  ])('%s is %s', (called, masked) => {
    expect(maskCalled(called)).toBe(masked);
  });
  it('keeps the room back, and the house where there is no room', () => {
    const where = { estate: '东港花园', building: '3幢', room: '402' };
    expect(maskDoor(where)).toBe('东港花园 3幢 ***');
    expect(maskDoor({ estate: '塘头村', building: '23号', room: '' })).toBe('塘头村 ***');
    expect(maskDoor({ estate: '塘头村', building: '', room: '23号' })).toBe('塘头村 ***');
  });
  it('keeps the end of a meter number and the beginning of a serial back', () => {
    expect(maskMeterNo('90210345')).toBe('90210***');
    expect(maskMeterNo('345')).toBe('***');
    expect(maskSerial('ABCDEFGH23')).toBe('****GH23');
  });
  it('is all there is in a masked household', () => {
    const face = {
      id: makeId('household', 'a'),
      passbookNo: '090312345672',
      called: '林小明',
      estate: '东港花园',
      building: '3幢',
      room: '402',
      townName: '东港街道',
      people: 3,
      status: 'confirmed' as const,
      demo: false,
    };
    const shown = JSON.stringify(maskHousehold(face));
    expect(shown).not.toContain('小明');
    expect(shown).not.toContain('402');
    expect(maskHousehold({ ...face, called: null }).called).toBeNull();
  });
});

describe('an invitation', () => {
  const now = new Date('2026-11-20T02:00:00Z');
  const person = makeId('person', 'newcomer');
  const invite: FoundInvite = {
    madeBy: makeId('person', 'maker'),
    expiresAt: inviteUntil(now),
    isUsed: false,
    members: 1,
    status: 'confirmed',
  };
  it('lets in until the second in which 24 hours are over', () => {
    expect(codeOf(decideInvite(invite, { person, now: new Date('2026-11-21T01:59:59Z') }))).toBe(
      'accepted',
    );
    expect(codeOf(decideInvite(invite, { person, now: new Date('2026-11-21T02:00:00Z') }))).toBe(
      'INVITE_EXPIRED',
    );
  });
  it('lets one person in, and nobody into a full or a closed passbook', () => {
    expect(codeOf(decideInvite({ ...invite, isUsed: true }, { person, now }))).toBe('INVITE_USED');
    expect(codeOf(decideInvite({ ...invite, members: membersMax }, { person, now }))).toBe(
      'HOUSEHOLD_FULL',
    );
    expect(codeOf(decideInvite({ ...invite, members: membersMax - 1 }, { person, now }))).toBe(
      'accepted',
    );
    expect(codeOf(decideInvite({ ...invite, status: 'closed' }, { person, now }))).toBe(
      'HOUSEHOLD_CLOSED',
    );
  });
  it.each([
    ['j.48210937', '48210937'],
    ['4821 0937', '48210937'],
    ['4821-0937', '48210937'],
    ['https://example.org/?scene=j.48210937', '48210937'],
    ['j.4821093', null],
    ['a.48210937', null],
    ['482109375564', null],
    ['', null],
  ])('typed as %s reads %s', (text, digits) => {
    expect(readInviteDigits(text)).toBe(digits);
  });
});

describe('leaving', () => {
  it('is open to an adult, and to a head who is alone', () => {
    expect(codeOf(decideLeave('adult', 3))).toBe('accepted');
    expect(codeOf(decideLeave('head', 0))).toBe('accepted');
    expect(codeOf(decideLeave('head', 1))).toBe('HEAD_MUST_HAND_OVER');
  });
  it('for good wants the word, and no household left without a head', () => {
    expect(codeOf(decideErase('注消', null))).toBe('CONFIRM_WORD');
    expect(codeOf(decideErase('注销', null))).toBe('accepted');
    expect(codeOf(decideErase('注销', { role: 'head', others: 1 }))).toBe('HEAD_MUST_HAND_OVER');
    expect(codeOf(decideErase('注销', { role: 'adult', others: 1 }))).toBe('accepted');
  });
});

describe('an archive', () => {
  it('is decided once, and declined with a reason only', () => {
    expect(decideArchive('waiting', true, undefined)).toEqual({ ok: true, value: 'confirmed' });
    expect(decideArchive('waiting', false, '门牌不符')).toEqual({ ok: true, value: 'closed' });
    expect(codeOf(decideArchive('waiting', false, undefined))).toBe('INPUT_INVALID');
    expect(codeOf(decideArchive('confirmed', true, undefined))).toBe('ARCHIVE_DECIDED');
  });
  it('is changed by its members while waiting and when confirmed', () => {
    const statuses = ['waiting', 'confirmed', 'frozen', 'closed'] as const;
    expect(statuses.map((each) => codeOf(decideChangeable(each)))).toEqual([
      'accepted',
      'accepted',
      'HOUSEHOLD_FROZEN',
      'HOUSEHOLD_CLOSED',
    ]);
  });
  it('has a meter number only where water is metered', () => {
    expect(codeOf(decideSupply('metered', '90210345'))).toBe('accepted');
    expect(codeOf(decideSupply('metered', undefined))).toBe('accepted');
    expect(codeOf(decideSupply('unmetered', undefined))).toBe('accepted');
    expect(codeOf(decideSupply('unmetered', '90210345'))).toBe('INPUT_INVALID');
  });
});
