import { chooseTyped, drawnFor, readActionBody, timelyWindows } from '@domain/activity';
import { windowOf } from '@kernel/code-window';
import { parseScanCode } from '@kernel/scan-code';

const at = (time: string) => new Date(`2026-11-20T06:${time}Z`);

describe('what an action code names', () => {
  it.each([
    ['a.TALKABCDEF', { serial: 'TALKABCDEF', digits: null }],
    ['a.TALKABCDEF-048213', { serial: 'TALKABCDEF', digits: '048213' }],
    ['048 213', { serial: null, digits: '048213' }],
    ['a.TALKABCDEF-48213', { serial: 'TALKABCDEF-48213', digits: null }],
  ])('%s', (text, named) => {
    expect(readActionBody(parseScanCode(text)?.body ?? '')).toEqual(named);
  });
});

describe('the windows that count', () => {
  const window = windowOf(at('30:00'));
  it.each([
    ['30:14', [window - 1, window]],
    ['30:16', [window]],
    ['30:26', [window, window + 1]],
    ['30:24', [window]],
  ])('at %s', (time, windows) => {
    expect(timelyWindows(at(time))).toEqual(windows);
  });
});

describe('six typed digits', () => {
  it('stand for the one activity that shows them', () => {
    expect(chooseTyped(['one'], true)).toEqual({ ok: true, value: 'one' });
  });
  it.each([
    ['two show them', ['one', 'other'], true, 'CHECK_IN_TWO'],
    ['one showed them before', [], true, 'CODE_EXPIRED'],
    ['none shows them', [], false, 'CODE_UNKNOWN'],
  ])('for none where %s', (_, shown, isKnown, code) => {
    expect(chooseTyped(shown, isKnown)).toMatchObject({ refusal: { code } });
  });
});

it('draws three by a key, whatever their order', () => {
  const hashOf = (each: string) => ({ a: '9', b: '1', c: '5', d: '3' })[each] ?? '';
  expect(drawnFor(['a', 'b', 'c', 'd'], hashOf)).toEqual(['b', 'd', 'c']);
  expect(drawnFor(['d', 'c', 'b', 'a'], hashOf)).toEqual(['b', 'd', 'c']);
  expect(drawnFor(['a'], hashOf)).toEqual(['a']);
});
