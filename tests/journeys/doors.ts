/** The same story as calls against the built doors: resident, office, exchange, night. */
import type { DoorName } from '@kernel/wire';
import { equal } from './equal';
import { openDoors, type Doors } from './built-doors';
import type { Persona } from './stage';

type Found = Readonly<Record<string, unknown>>;
const office = 'of_demo-donggang';
const timer = { Type: 'Timer', TriggerName: 'nightly' };

const askerOf = ({ call }: Doors) => {
  let requests = 0;
  const nextId = () => {
    requests += 1;
    return `rq_journey-${String(requests).padStart(10, '0')}`;
  };
  const ask = (door: DoorName, who: Persona | null, path: string, input: object) =>
    call(door, who, { path, input });
  return {
    nextId,
    ask,
    /** A yes; anything else stops the story. */
    read: async (door: DoorName, who: Persona | null, path: string, input = {}): Promise<Found> => {
      const answer = await ask(door, who, path, input);
      if (!('ok' in answer) || !answer.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
      const value: Found = JSON.parse(JSON.stringify(answer.value));
      return value;
    },
    /** The code of an expected no. */
    refused: async (door: DoorName, who: Persona | null, path: string, input: object) => {
      const answer = await ask(door, who, path, input);
      return 'ok' in answer && !answer.ok ? answer.refusal : { code: JSON.stringify(answer) };
    },
  };
};
type Asker = ReturnType<typeof askerOf>;

const openAndEarn = async ({ read, nextId, refused }: Asker) => {
  const consent = { document: 'privacy', version: 3 };
  await read('resident', 'new', 'giveConsent', { ...consent, requestId: nextId() });
  const { household } = await read('resident', 'new', 'openHousehold', {
    ...{ town: '330903003', estate: '示例新村', building: '9幢', room: '909', people: 2 },
    ...{ dwelling: 'flat', supply: 'unmetered', office, requestId: nextId() },
  });
  const code = { code: 'a.DEMTALKNEW' };
  const approve = { office, household, approve: true };
  await read('office', 'li', 'decideArchive', { ...approve, requestId: nextId() });
  const scan = { ...code, requestId: nextId() };
  const earned = await read('resident', 'new', 'scan', scan);
  equal('points of the talk', [earned['status'], earned['points']], ['approved', 10]);
  equal('the same request again', await read('resident', 'new', 'scan', scan), earned);
  const other = { code: 'a.DEMTPREAD2', requestId: scan.requestId };
  equal(
    'with other content',
    (await refused('resident', 'new', 'scan', other)).code,
    'REQUEST_REUSED',
  );
  const again = { ...code, requestId: nextId() };
  equal('twice a day', (await refused('resident', 'new', 'scan', again)).code, 'ALREADY_TODAY');
};

const reserveAndCollect = async ({ read, refused, nextId }: Asker) => {
  const item = 'it_soap';
  const reserved = await read('resident', 'lin', 'reserve', { office, item, requestId: nextId() });
  const { id: redemption, code } = reserved;
  const hand = { office, redemption, code };
  const elsewhere = { ...hand, office: 'of_demo-caiyuan', requestId: nextId() };
  equal(
    'at another office',
    (await refused('office', 'chen', 'collect', elsewhere)).code,
    'PICKUP_OTHER_OFFICE',
  );
  await read('office', 'li', 'collect', { ...hand, requestId: nextId() });
  const second = await refused('office', 'wang', 'collect', { ...hand, requestId: nextId() });
  equal('a second hand-over', second.code, 'ALREADY_COLLECTED');
  const sentence = 'sentence' in second ? second.sentence : '';
  if (!/^\d\d:\d\d 已由李\*交付过。$/.test(sentence)) {
    throw new Error(`it does not say when and by whom: ${sentence}`);
  }
};

const redeemByCode = async ({ read, refused, nextId }: Asker) => {
  const shown = await read('resident', 'lin', 'showCode', { requestId: nextId() });
  const [first] = Array.isArray(shown['codes']) ? shown['codes'] : [];
  const pay = { office, item: 'it_soap', code: `p.${String(first.digits)}` };
  const paid = await read('office', 'li', 'redeem', { ...pay, requestId: nextId() });
  equal('points of soap', paid['points'], 30);
  const used = await refused('office', 'li', 'redeem', { ...pay, requestId: nextId() });
  equal('a used code', used.code, 'CODE_USED');
  const { numbers } = await read('resident', 'lin', 'home');
  equal('the balance after it', { ...paid, ...Object(numbers) }.usable, paid['balance']);
};

/** The timer closes yesterday; nobody else does, and a second timer changes nothing. */
const sleep = async ({ call }: Doors) => {
  const first = await call('nightly', null, timer);
  if (!('ok' in first) || !first.ok) throw new Error(`the night: ${JSON.stringify(first)}`);
  const { sealed, root, wrong } = Object(first.value);
  equal('books that do not reconcile', wrong, 0);
  if (sealed === 0) throw new Error('the night sealed no day');
  const claims = { unanswered: 0, rechecks: 0, overdueClaims: 0, overdueQuestions: 0 };
  const nothing = { lapsed: 0, expired: 0, sealed: 0, ...claims, forgotten: 0, pictures: 0 };
  const value = { ...nothing, root, wrong, all: 'not due' };
  equal('a second timer', await call('nightly', null, timer), { ok: true, value });
  const person = await call('nightly', 'wang', timer);
  equal(
    'a person at night',
    'ok' in person && !person.ok && person.refusal.code,
    'PERSON_ONLY_NIGHTLY',
  );
};

const stayApart = async ({ read, refused, nextId }: Asker) => {
  const strange = await refused('resident', 'li', 'desk', { office });
  equal('an office call at the resident door', strange.code, 'PROCEDURE_UNKNOWN');
  const outsider = await refused('office', 'lin', 'desk', { office });
  equal('a resident at the office door', outsider.code, 'ROLE_NOT_ALLOWED');
  const { rules } = await read('visitor', null, 'rulebook');
  if (!Array.isArray(rules) || rules.length === 0) throw new Error('a visitor reads no rules');
  const begin = { office: 'of_demo-bureau', begin: true, requestId: nextId() };
  const { checks, under } = await read('bureau', 'shen', 'reconcile', begin);
  equal('what is left to reconcile', under, null);
  const wrong = Array.isArray(checks) ? checks.filter((check) => check.wrong !== 0) : ['none'];
  equal('what does not reconcile', wrong, []);
};

export const doorsTitle = '云函数：居民、窗口、兑换、夜间，一次一次调用';

export const playDoors = async (databaseUrl: string): Promise<void> => {
  const doors = await openDoors(databaseUrl);
  try {
    const asker = askerOf(doors);
    await openAndEarn(asker);
    await reserveAndCollect(asker);
    await redeemByCode(asker);
    await sleep(doors);
    await stayApart(asker);
  } finally {
    await doors.close();
  }
};
