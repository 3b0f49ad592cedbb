import { dwellingSent, isMeterNo, peopleOf } from '@app/components/archive/dwelling-form';
import {
  emptyForm,
  missing,
  openingSent,
  ownOffice,
  type OpeningForm,
} from '@app/resident/open-household/opening-form';
import { makeId } from '@kernel/ids';

const office = makeId('office', 'here');
const full: OpeningForm = {
  town: '330903001',
  estate: ' 示例花园 ',
  building: '3 幢',
  room: '402',
  dwelling: 'flat',
  people: '3',
  supply: 'metered',
  meterNo: '',
  office,
};

describe('opening a passbook', () => {
  test('an empty form names the first thing to do, a full one nothing', () => {
    expect(missing(emptyForm)).toBe('先选乡镇街道');
    expect(openingSent(emptyForm)).toBeNull();
    expect(missing(full)).toBeNull();
  });

  test('what is sent is trimmed, and a meter number that was left out is not sent', () => {
    expect(openingSent(full)).toEqual({
      town: '330903001',
      estate: '示例花园',
      building: '3 幢',
      room: '402',
      dwelling: 'flat',
      people: 3,
      supply: 'metered',
      office,
    });
  });

  test.each([
    [{ estate: '  ' }, '填小区或村'],
    [{ people: '' }, '填常住几人'],
    [{ people: '21' }, '看看标红的地方'],
    [{ meterNo: 'A B' }, '看看标红的地方'],
    [{ office: null }, '选一个网点'],
  ])('%o is said on the button and nothing is sent', (change, words) => {
    const form = { ...full, ...change };
    expect(missing(form)).toBe(words);
    expect(openingSent(form)).toBeNull();
  });

  test('the office of one’s town is proposed only when there is one', () => {
    const here = { id: office, town: '330903001' };
    const other = { id: makeId('office', 'other'), town: '330903001' };
    expect(ownOffice([here], '330903001')).toBe(office);
    expect(ownOffice([here, other], '330903001')).toBeNull();
    expect(ownOffice([here], '330921100')).toBeNull();
  });
});

describe('the dwelling', () => {
  test('a number typed before the meter was taken away is not sent', () => {
    const sent = dwellingSent({ ...full, supply: 'unmetered', meterNo: '00218123' });
    expect(sent).toEqual({ dwelling: 'flat', people: 3, supply: 'unmetered' });
  });

  test.each([
    ['1', 1],
    ['20', 20],
    ['0', null],
    ['21', null],
    ['3.5', null],
    ['', null],
  ])('%s people are read as %s', (text, people) => {
    expect(peopleOf(text)).toBe(people);
  });

  test('a meter number has letters, digits and hyphens only', () => {
    expect(isMeterNo('00218-A')).toBe(true);
    expect(isMeterNo('12')).toBe(false);
    expect(isMeterNo('一二三')).toBe(false);
  });
});
