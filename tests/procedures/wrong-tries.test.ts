/** 试号码：一小时里输错十次，后面的不再查；下一小时又能试，别人不受影响。 */
import type { AnyRouter, inferRouterOutputs } from '@trpc/server';
import { triesMax } from '@domain/wrong-try';
import { slipSerial } from '@kernel/slip-no';
import type { Reply } from '@kernel/wire';
import type { ProcedureMeta } from '@procedures/base';
import { bureauRouter } from '@procedures/bureau/router';
import { nightlyRouter } from '@procedures/nightly/router';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import { visitorRouter } from '@procedures/visitor/router';
import { describeOnEveryEngine } from '../store/engines';
import {
  callerOf,
  givenHousehold,
  givenPerson,
  givenStaff,
  keyed,
  morning,
  newRequest,
  office,
  outcomeOf,
  soap,
  valueOf,
} from '../support/books';
import { nextTail } from '../support/fixed';

const minutes = (count: number) => new Date(morning.getTime() + count * 60_000);
const nextHour = minutes(60);
/** Eight digits that no invitation of these books has. */
const wrongCode = (at: number): string => String(10_000_000 + at);
const sign = (at: number): string => '23456789abcdef'.charAt(at);
const classSign = (at: number): string => 'ACFHKMRW23456789'.charAt(at);
const classCode = (at: number): string => `HC222${classSign(at)}`;
const routers: readonly AnyRouter[] = [residentRouter, officeRouter, visitorRouter, bureauRouter];
type Known = Record<string, { readonly _def: { readonly meta?: ProcedureMeta } }>;
const guardedIn = (router: AnyRouter): string[] => {
  const known: Known = router._def.procedures;
  return Object.entries(known)
    .filter(([, { _def }]) => _def.meta?.refusals.includes('TOO_MANY_TRIES') === true)
    .map(([name]) => name);
};
const guarded = (): string[] => routers.flatMap(guardedIn).sort();
type DeskPath = keyof inferRouterOutputs<typeof officeRouter>;
const outcomes = (replies: readonly Reply<unknown>[]) => replies.map(outcomeOf);

describeOnEveryEngine('一小时里输错的号码', (books) => {
  const at = (who: string | null, now = morning) => callerOf(books(), who, { now });
  const guest = async () => {
    const who = `guest-${nextTail()}`;
    await givenPerson(books(), who);
    return who;
  };
  const join = (who: string, code: string, now = morning, requestId = newRequest()) =>
    at(who, now).call(residentRouter, 'joinHousehold', { code, requestId });
  const invited = async () => {
    const head = `head-${nextTail()}`;
    await givenHousehold(books(), { head });
    return valueOf(await at(head).call(residentRouter, 'inviteMember')).code;
  };
  const wrong = async (who: string, count: number, now = morning) => {
    const replies: Reply<unknown>[] = [];
    for (let tried = 0; tried < count; tried += 1) {
      replies.push(await join(who, wrongCode(tried), now));
    }
    return replies;
  };
  const triesKept = async (): Promise<number> => {
    const rows = await books().query<{ n: number }>('select count(*)::int as n from wrong_try');
    return rows[0]?.n ?? 0;
  };
  afterEach(() => books().query('delete from wrong_try'));

  it('十次以后连对的也不查，说明几点以后再试；下一小时又能用', async () => {
    const who = await guest();
    const code = await invited();
    expect(new Set(outcomes(await wrong(who, triesMax)))).toEqual(new Set(['INVITE_UNKNOWN']));
    const stopped = await join(who, code, minutes(59));
    expect(stopped).toMatchObject({
      refusal: { code: 'TOO_MANY_TRIES', details: { time: '11:00' } },
    });
    expect(await triesKept()).toBe(triesMax);
    expect(outcomeOf(await join(who, code, nextHour))).toBe('accepted');
  });

  it('只算输错的人：别人照样用那个号码', async () => {
    const [who, other] = [await guest(), await guest()];
    const code = await invited();
    await wrong(who, triesMax);
    expect(outcomeOf(await join(who, code))).toBe('TOO_MANY_TRIES');
    expect(outcomeOf(await join(other, code))).toBe('accepted');
  });

  it('对的不算；写得不像号码的也不算', async () => {
    const who = await guest();
    await wrong(who, triesMax - 1);
    for (const text of ['12', '示例', '1234567890']) {
      expect(outcomeOf(await join(who, text))).toBe('INVITE_UNKNOWN');
    }
    expect(await triesKept()).toBe(triesMax - 1);
    expect(outcomeOf(await join(who, await invited()))).toBe('accepted');
    expect(await triesKept()).toBe(triesMax - 1);
  });

  it('同一个请求再来，得到同一个回答，只算一次；换了号码就另算', async () => {
    const who = await guest();
    const requestId = newRequest();
    const replies: Reply<unknown>[] = [];
    for (let sent = 0; sent < 20; sent += 1) {
      replies.push(await join(who, wrongCode(1), minutes(sent), requestId));
    }
    expect(new Set(outcomes(replies))).toEqual(new Set(['INVITE_UNKNOWN']));
    expect(replies[19]).toEqual(replies[0]);
    expect(await triesKept()).toBe(1);
    for (let other = 2; other <= triesMax; other += 1) {
      await join(who, wrongCode(other), morning, requestId);
    }
    expect(outcomeOf(await join(who, wrongCode(99), morning, requestId))).toBe('TOO_MANY_TRIES');
    // What was answered once is answered so again, and what was accepted stays accepted.
    expect(outcomeOf(await join(who, wrongCode(1), morning, requestId))).toBe('INVITE_UNKNOWN');
  });

  it('记上的请求，输错太多以后再来，还是第一次的回答', async () => {
    const who = await guest();
    const [code, requestId] = [await invited(), newRequest()];
    const first = await join(who, code, morning, requestId);
    await at(who).call(residentRouter, 'leaveHousehold');
    await wrong(who, triesMax);
    expect(outcomeOf(await join(who, await invited()))).toBe('TOO_MANY_TRIES');
    expect(await join(who, code, morning, requestId)).toEqual(first);
  });

  it('同时试，最多多出正在路上的几个', async () => {
    const who = await guest();
    const together = 4;
    const replies: Reply<unknown>[] = [];
    for (let wave = 0; wave < 6; wave += 1) {
      const codes = Array.from({ length: together }, (_, n) => wrongCode(wave * together + n));
      replies.push(...(await Promise.all(codes.map((code) => join(who, code)))));
    }
    const looked = outcomes(replies).filter((each) => each === 'INVITE_UNKNOWN').length;
    expect(looked).toBeGreaterThanOrEqual(triesMax);
    expect(looked).toBeLessThan(triesMax + together);
    expect(await triesKept()).toBe(looked);
    expect(outcomeOf(await join(who, wrongCode(99)))).toBe('TOO_MANY_TRIES');
  });

  it('查的、记的都算，一种一种试过；别处输错的加在一起', async () => {
    const head = `head-${nextTail()}`;
    const { id: household, passbookNo } = await givenHousehold(books(), { head });
    const clerk = `clerk-${nextTail()}`;
    await givenStaff(books(), clerk, { role: 'clerk' });
    for (const day of [-3, -2, -1]) {
      const post = { office, household, rule: 'talk' };
      valueOf(await at(clerk, minutes(day * 1440)).call(officeRouter, 'post', post));
    }
    const reserved = await at(head).call(residentRouter, 'reserve', { office, item: soap });
    const redemption = valueOf(reserved).id;
    const [asHead, asClerk] = [at(head), at(clerk)];
    const desk = (path: DeskPath, input: object) =>
      asClerk.call(officeRouter, path, { office, ...input });
    const slip = (n: number) => slipSerial('482109', n + 1);
    const ways: Record<string, (n: number) => Promise<Reply<unknown>>> = {
      scan: (n) => asHead.call(residentRouter, 'scan', { code: `4821${String(10 + n)}` }),
      classTask: (n) => asHead.call(residentRouter, 'classTask', { code: classCode(n) }),
      joinClassTask: (n) => asHead.call(residentRouter, 'joinClassTask', { code: classCode(n) }),
      placeCode: (n) => asHead.call(residentRouter, 'placeCode', { code: `1${wrongCode(n)}` }),
      useHere: (n) => asHead.call(residentRouter, 'useHere', { code: `1${wrongCode(n)}` }),
      takePost: (n) => asHead.call(residentRouter, 'takePost', { code: `4821${wrongCode(n)}` }),
      readCode: (n) => desk('readCode', { code: `4821${wrongCode(n)}` }),
      redeem: (n) => desk('redeem', { item: soap, code: `p.4821${wrongCode(n)}` }),
      inviteMember: (n) => desk('inviteMember', { code: String(1000 + n) }),
      collect: (n) => desk('collect', { redemption, code: String(1000 + n) }),
      readBenefit: (n) => desk('readBenefit', { code: `h.${wrongCode(n)}` }),
      useBenefit: (n) => desk('useBenefit', { code: wrongCode(n) }),
      readSlip: (n) => desk('readSlip', { slip: slip(n) }),
      postSlip: (n) =>
        desk('postSlip', { slip: slip(n), passbookNo, rule: 'talk', day: '2026-11-20' }),
      checkStatement: (n) =>
        asHead.call(visitorRouter, 'checkStatement', { code: `ABCDEFGHJ${sign(n)}` }),
      checkPage: (n) => asHead.call(visitorRouter, 'checkPage', { code: `abcdef1234${sign(n)}0` }),
    };
    for (const [name, ask] of Object.entries(ways)) {
      const replies: Reply<unknown>[] = [];
      for (let n = 0; n < triesMax; n += 1) replies.push(await ask(n));
      expect([name, ...new Set(outcomes(replies))]).not.toContain('TOO_MANY_TRIES');
      expect([name, outcomeOf(await ask(triesMax))]).toEqual([name, 'TOO_MANY_TRIES']);
      await books().query('delete from wrong_try');
    }
    for (const n of [0, 1, 2, 3]) await ways['readBenefit']?.(n);
    for (const n of [0, 1, 2, 3, 4, 5]) await ways['redeem']?.(n);
    expect(outcomeOf(await desk('readSlip', { slip: slip(1) }))).toBe('TOO_MANY_TRIES');
    expect(Object.keys(ways).concat('joinHousehold').sort()).toEqual(guarded());
  });

  it('同一个号码半分钟里再看一次，不多算', async () => {
    const head = `head-${nextTail()}`;
    await givenHousehold(books(), { head });
    const look = (code: string, now = morning) =>
      at(head, now).call(residentRouter, 'classTask', { code });
    for (let seen = 0; seen < 20; seen += 1) {
      expect(outcomeOf(await look(classCode(1)))).toBe('CLASS_UNKNOWN');
    }
    expect(await triesKept()).toBe(1);
    await look(classCode(1), minutes(1));
    await look(classCode(2));
    expect(await triesKept()).toBe(3);
  });

  it('没有登录的不在这里算，由地址的限制管', async () => {
    const look = { code: 'ABCDEFGHJK' };
    for (let tried = 0; tried <= triesMax; tried += 1) {
      const now = minutes(tried);
      valueOf(await at(null, now).call(visitorRouter, 'checkStatement', look));
    }
    expect(await triesKept()).toBe(0);
  });

  it('不留是谁、试了什么；夜里忘掉过去的小时', async () => {
    const who = await guest();
    await wrong(who, 3);
    await wrong(who, 2, nextHour);
    const kept = await books().query<{ caller: string }>('select * from wrong_try');
    expect(JSON.stringify(kept)).not.toContain(keyed('identity', who));
    expect(JSON.stringify(kept)).not.toContain(wrongCode(1));
    const timer = callerOf(books(), { timer: true }, { now: nextHour });
    valueOf(await timer.call(nightlyRouter, 'run', { day: '2026-11-19' }));
    expect(await triesKept()).toBe(2);
  });
});
