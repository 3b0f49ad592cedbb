/**
 * The nightly door of a host: by its own timer at 02:10 in Beijing, and by POST /nightly for whoever
 * holds NIGHTLY_KEY. A call that carries a session is a person's and is refused.
 */
import { timingSafeEqual } from 'node:crypto';
import { addDays, atTime, dayOf } from '@kernel/day';
import { refuse } from '@kernel/refusal';
import type { WireAnswer } from '@kernel/wire';
import { answerCall } from '@procedures/answer';
import { nightlyRouter } from '@procedures/nightly/router';
import { tellOf } from '../log';
import { makeContext } from '../make-context';
import { nightlyCall } from '../nightly-call';
import type { HostSettings, Part } from './part';

const nightlyTime = '02:10';

export const runNight = (settings: HostSettings, now: Date): Promise<WireAnswer> =>
  answerCall(
    nightlyRouter,
    nightlyCall(now),
    makeContext(settings, { kind: 'timer' }, now),
    (cause, requestId) => {
      settings.say({ requestId, what: 'night', ...tellOf(cause) });
    },
  );

/** Milliseconds from an instant to the next 02:10 in Beijing. */
export const untilNight = (now: Date): number => {
  const today = atTime(dayOf(now), nightlyTime);
  const next = today > now ? today : atTime(addDays(dayOf(now), 1), nightlyTime);
  return next.getTime() - now.getTime();
};

/** Runs every night, and once at the start for a night that passed while the host was down. */
export const startNights = (settings: HostSettings): (() => void) => {
  let timer: NodeJS.Timeout | null = null;
  const run = async () => {
    const answer = await runNight(settings, new Date());
    settings.say({ what: 'night', ok: 'ok' in answer && answer.ok });
  };
  const wait = () => {
    timer = setTimeout(() => {
      void run().finally(wait);
    }, untilNight(new Date()));
    timer.unref();
  };
  void run().finally(wait);
  return () => {
    if (timer !== null) clearTimeout(timer);
  };
};

const isSame = (given: string, right: string): boolean => {
  const [one, other] = [Buffer.from(given), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
};

export const night: Part = (app, settings) => {
  const { nightlyKey } = settings;
  if (nightlyKey === null) return;
  app.post('/nightly', async (request, reply) => {
    const given = request.headers['x-nightly-key'];
    if (request.headers.authorization !== undefined) return refuse('PERSON_ONLY_NIGHTLY');
    if (typeof given !== 'string' || !isSame(given, nightlyKey)) {
      return reply.code(403).send(refuse('PERSON_ONLY_NIGHTLY'));
    }
    const answer = await runNight(settings, new Date());
    return reply.code('fault' in answer ? 503 : 200).send(answer);
  });
};
