/**
 * The frauds and errors of earning that this passbook guards against, and the tests that try them.
 * A guard whose test is taken out or renamed is missed here.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

type Line = readonly [fraud: string, ...tests: readonly (readonly [file: string, title: string])[]];

const lines: readonly Line[] = [
  [
    'a clerk and a friend: no own household, friends stepped aside, another office looks again',
    ['procedures/earning', '别的网点不能办，自己家的不能办'],
    [
      'procedures/photo-claim-seen-to',
      '自己家的、回避过的、别的网点的都不能核，也看不到别的网点的照片',
    ],
    ['procedures/recheck', '不成立：申请冲正，原网点的负责人核准，两笔都看得到，信用也更正'],
    ['procedures/class-task', '老师自己家、这几天停用的存折，点的时候不记，等负责人'],
  ],
  [
    'an office invents events: the host’s code, seats, a call-back of three',
    ['procedures/activity', '凭签到的规则，印好的码不能用'],
    ['procedures/activity', '名额满了，不记；没确认、停用的户，不记'],
    ['procedures/activity-races', 'counts exactly as many of forty households as there are seats'],
    ['procedures/activity', '看得到每场的名额和签到数；结束以后抽三户，遮着号，再抽还是那三户'],
  ],
  [
    'a school invents a class: the teacher’s count, at most as many as pupils, a call-back of three',
    ['procedures/class-task', '报的户不比学生多；点过人数以后不能再报'],
    ['procedures/class-task-races', 'takes in exactly as many households as there are pupils'],
    [
      'procedures/class-task-watched',
      '抽三户，再抽还是这三户，姓名和存折号都遮着；说了做没做就不改',
    ],
  ],
  [
    'an old or borrowed picture: the server’s digits, once; a picture counts once',
    ['procedures/photo-claim', '用过的、过时的、别家的号码都不成；同一个请求再来还是那一条'],
    [
      'procedures/photo-claim',
      '旧照片、别家用过的照片、要号码以前传的、别人的照片、没有的照片都不收',
    ],
    [
      'procedures/photo-claim-races',
      'takes the same picture from one of two households that send it at once',
    ],
  ],
  [
    'a made-up meter reading: what is odd waits, and guessing is no way',
    [
      'procedures/meter-reading',
      'that is odd waits, earns nothing yet and is no base; the desk sees why and awards it',
    ],
    [
      'procedures/meter-reading',
      'odd and waiting still fills the day, so that a guess is not tried again and again',
    ],
  ],
  [
    'the same toilet five times: once a fixture, by the desk, by a picture and by a label',
    ['procedures/rule-parts', '同一个马桶报五次只记一次；别人家的、拆了的不算；换上新的又能记'],
    ['procedures/photo-claim', '等着核、已到账都只算一次；删去旧的登记新的才再算'],
    ['procedures/label-claim', '一件器具只凭一个标识记一次，换一级也不行；没有标识的器具不收'],
  ],
  [
    'ten households in one flat: one passbook a door, however it is written',
    [
      'procedures/household-opening',
      'tells the second that this door has a passbook, however they write the door',
    ],
    ['procedures/household-opening', 'lets one of many in who open the same door at once'],
  ],
  [
    'an amount changed in the request: the rule says it, and no field takes one',
    ['procedures/earning', '请求里写分数没有用：多出来的字段被拒绝'],
    ['procedures/earning', '同一个请求号换了内容，被拒绝'],
  ],
  [
    'a back-dated act: the server’s day, a second person for an earlier one, thirty days at most',
    ['faults/phone-clock', 'a phone years off posts on the host’s day, and its cap is the host’s'],
    [
      'procedures/activity',
      '过了当天，先占着名额等第二个人；自己补的自己不能核；核准了按活动那天的版本记',
    ],
    ['procedures/activity', '三十天以后不能再补'],
    ['procedures/slip', '退回、撤回以后，这张单可以再记；记着的时候不能作废'],
  ],
  [
    'a code found by trying: ten wrong ones an hour, by whoever types, at every door',
    ['procedures/wrong-tries', '十次以后连对的也不查，说明几点以后再试；下一小时又能用'],
    ['procedures/wrong-tries', '只算输错的人：别人照样用那个号码'],
    ['procedures/wrong-tries', '同一个请求再来，得到同一个回答，只算一次；换了号码就另算'],
    ['procedures/wrong-tries', '同时试，最多多出正在路上的几个'],
    ['procedures/wrong-tries', '查的、记的都算，一种一种试过；别处输错的加在一起'],
  ],
  [
    'a lost, copied or made-up card: blocked at once, and known without a network too',
    [
      'procedures/household-desk',
      'a card opens its household until it is blocked, at once and with a reason to read',
    ],
    [
      'procedures/blocked-cards',
      'a square of which any part was changed is CODE_FORGED, also of a card in use',
    ],
    ['procedures/blocked-cards', 'holds a blocked and a replaced card, and none in use'],
    [
      'procedures/blocked-cards',
      'tells later only what was blocked since, and misses none that was committed late',
    ],
  ],
  [
    'the same act twice, by a replay, by a relative, or at the same moment',
    ['procedures/earning', '同一个请求发两次只记一次，第二次得到第一次的回答'],
    ['procedures/earning', '两位家人同一天各扫一次，家里只记一次'],
    ['procedures/earning', '同时扫二十次只记一次'],
  ],
  [
    'a wrong posting: ten minutes to undo, then a linked reversal by two',
    ['procedures/earning', '撤回只归记的人，过了十分钟就不行'],
    ['procedures/earning', '申请的人不能自己核准；核准后退回同一批次'],
  ],
  [
    'a reversal below zero: no goods until it is earned back',
    ['procedures/exchange', 'waits until a balance below zero is made good'],
  ],
];

const source = (file: string): string =>
  readFileSync(path.join('tests', `${file}.test.ts`), 'utf8');

describe('every fraud of earning has its test', () => {
  it.each(lines.map(([fraud, ...tests]) => [fraud, tests] as const))('%s', (_fraud, tests) => {
    expect(tests.length).toBeGreaterThan(0);
    const missing = tests.filter(
      ([file, title]) => !new RegExp(`\\bit\\('${title}'`).test(source(file)),
    );
    expect(missing).toEqual([]);
  });
});
