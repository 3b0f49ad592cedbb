/** What must happen once when two look at a claim, or send one, at the same time; on both engines. */
import { newRequest, outcomeOf, valueOf } from '../support/books';
import { describeOnEveryEngine } from '../store/engines';
import { disagreements } from '../store/ledger-steps';
import { claiming, givenPhotoTown } from './photo-claim-steps';
import { base64, jpeg } from '../support/pictures';

describeOnEveryEngine('claims with pictures at the same time', (books) => {
  const { as, desk, home, fixture, code, picture, sent, sentToilet, decide } = claiming(books);

  beforeAll(() => givenPhotoTown(books()));
  afterEach(async () => {
    expect(await disagreements(books())).toEqual([]);
  });

  it('books a small act once when two approve it at once', async () => {
    const { who, claim } = await sentToilet();
    const both = await Promise.all([decide('li', claim), decide('wang', claim)]);
    expect(both.map(outcomeOf).sort()).toEqual(['CLAIM_DECIDED', 'accepted']);
    expect(valueOf(await as(who)('home')).numbers.usable).toBe(10);
  });

  it('books a large act once when both of its checkers, and a third, approve it at once', async () => {
    const { who } = await home();
    const barrel = { rule: 'rain-barrel', fixture: await fixture(who, 'barrel') };
    const { claim } = await sent(who, barrel);
    const clerks = ['li', 'wang', 'zhou'];
    const replies = await Promise.all(clerks.map((clerk) => decide(clerk, claim)));
    expect(replies.map(outcomeOf).sort()).toEqual(['CLAIM_DECIDED', 'accepted', 'accepted']);
    const statuses = replies.flatMap((reply) => (reply.ok ? [reply.value.status] : []));
    expect(statuses.sort()).toEqual(['approved', 'waiting']);
    expect(valueOf(await as(who)('home')).numbers.usable).toBe(15);
  });

  it('counts one checker who presses twice as one', async () => {
    const { who } = await home();
    const barrel = { rule: 'rain-barrel', fixture: await fixture(who, 'barrel') };
    const { claim } = await sent(who, barrel);
    const twice = await Promise.all([decide('li', claim), decide('li', claim)]);
    expect(twice.map(outcomeOf).sort()).toEqual(['CHECKED_ALREADY', 'accepted']);
    const requestId = newRequest();
    const same = { approve: true, requestId };
    const again = await Promise.all([decide('wang', claim, same), decide('wang', claim, same)]);
    expect(again.map((reply) => valueOf(reply).status)).toEqual(['approved', 'approved']);
    expect(valueOf(await as(who)('home')).numbers.usable).toBe(15);
  });

  it('takes the same picture from one of two households that send it at once', async () => {
    const pixels = base64(jpeg('sent by two at once'));
    const sending = await Promise.all(
      [0, 1].map(async () => {
        const { who } = await home();
        const { code: id } = await code(who, { rule: 'leak-fixed' });
        const kept = valueOf(await as(who)('keepClaimPicture', { picture: pixels }));
        return () => as(who)('sendClaim', { code: id, pictures: [kept.picture] });
      }),
    );
    const both = await Promise.all(sending.map((send) => send()));
    expect(both.map(outcomeOf).sort()).toEqual(['PICTURE_REUSED', 'accepted']);
  });

  it('takes one of two claims of the same fixture that are sent at once', async () => {
    const { who } = await home();
    const asked = { rule: 'leak-fixed' };
    const { code: id } = await code(who, asked);
    const send = async () => {
      const pictures = [await picture(who)];
      return as(who)('sendClaim', { code: id, pictures });
    };
    const both = await Promise.all([send(), send()]);
    expect(both.map(outcomeOf).sort()).toEqual(['PHOTO_CODE_USED', 'accepted']);
  });

  it('lets taking back or approving win, never both', async () => {
    const { who, claim } = await sentToilet();
    const both = await Promise.all([decide('li', claim), as(who)('takeBackClaim', { claim })]);
    expect(both.map(outcomeOf).sort()).toEqual(['CLAIM_DECIDED', 'accepted']);
    const { status } = valueOf(await as(who)('claim', { claim }));
    const usable = valueOf(await as(who)('home')).numbers.usable;
    expect([status, usable]).toEqual(status === 'approved' ? ['approved', 10] : ['withdrawn', 0]);
    expect(outcomeOf(await desk('li')('askMore', { claim, question: '还在吗' }))).toBe(
      'CLAIM_DECIDED',
    );
  });
});
