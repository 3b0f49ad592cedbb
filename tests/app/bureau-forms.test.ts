import { clockTyped, emptyOffice, hoursWrong, officeSent } from '@app/bureau/staff/office-form';

const named = { ...emptyOffice, name: '示例新社区窗口', shortName: '新社', town: '330903001' };

it('sends what was filled in, and leaves out what was not', () => {
  expect(officeSent(named)).toEqual({
    name: '示例新社区窗口',
    shortName: '新社',
    officeKind: 'community',
    town: '330903001',
  });
  const found = {
    address: ' 示例路 1 号 ',
    phone: '0580-1234567',
    opens: '8：30',
    closes: '17:00',
  };
  expect(officeSent({ ...named, ...found })).toMatchObject({
    address: '示例路 1 号',
    phone: '0580-1234567',
    opens: '08:30',
    closes: '17:00',
  });
});

it.each([
  ['no town', { town: null }],
  ['a name of one sign', { name: '窗' }],
  ['no short name', { shortName: ' ' }],
  ['a telephone with letters', { phone: 'abc-1234' }],
  ['a telephone of four digits', { phone: '1234' }],
  ['one time of the two', { opens: '08:30' }],
  ['an hour that is not there', { opens: '08:30', closes: '25:00' }],
  ['a door that closes before it opens', { opens: '17:00', closes: '08:30' }],
])('sends nothing with %s', (_, wrong) => {
  expect(officeSent({ ...named, ...wrong })).toBeNull();
});

it('says what is wrong with the hours', () => {
  expect(hoursWrong({ opens: '', closes: '' })).toBeNull();
  expect(hoursWrong({ opens: '08:30', closes: '' })).toContain('一起填');
  expect(hoursWrong({ opens: '八点', closes: '17:00' })).toContain('08:30');
  expect(hoursWrong({ opens: '17:00', closes: '08:30' })).toContain('晚');
  expect(clockTyped(' 8:30 ')).toBe('08:30');
});
