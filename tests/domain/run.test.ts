import { decideRun, isUnderWay, type RunStatus } from '@domain/run';
import { makeId } from '@kernel/ids';

const fang = makeId('person', 'fang');
const qiu = makeId('person', 'qiu');
const outcome = (reply: ReturnType<typeof decideRun>): string =>
  reply.ok ? reply.value : reply.refusal.code;

describe('a run that was counted', () => {
  const counted = { status: 'counted', openedBy: fang } as const;

  it.each([
    ['is paid when another person approves it', { by: qiu, approve: true }, 'paying'],
    ['is declined with a reason', { by: qiu, approve: false, reason: '没收齐' }, 'declined'],
    ['is not declined without one', { by: qiu, approve: false }, 'INPUT_INVALID'],
    ['is not approved by who opened it', { by: fang, approve: true }, 'OWN_RUN'],
    ['nor declined by them', { by: fang, approve: false, reason: '没收齐' }, 'OWN_RUN'],
  ])('%s', (_outcome, decision, expected) => {
    expect(outcome(decideRun(counted, decision))).toBe(expected);
  });
});

describe('a run', () => {
  it.each<[RunStatus, boolean]>([
    ['counting', true],
    ['counted', false],
    ['paying', true],
    ['paid', false],
    ['declined', false],
  ])('that is %s is under way: %s; only a counted one is decided', (status, expected) => {
    expect(isUnderWay({ status })).toBe(expected);
    const decided = outcome(decideRun({ status, openedBy: fang }, { by: qiu, approve: true }));
    expect(decided).toBe(status === 'counted' ? 'paying' : 'RUN_STATE');
  });
});
