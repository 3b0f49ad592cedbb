/** The nightly door: a timer's event and nobody's OPENID, or the call is refused as a person's. */
import type { AnyRouter } from '@trpc/server';
import { openDoorWith, type Main } from './open-door';
import { nightlyCall } from './nightly-call';
import { callerFrom } from './wechat-caller';

const isTimer = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && 'Type' in event && event.Type === 'Timer';

export const openNightlyDoor = (router: AnyRouter): Main =>
  openDoorWith(router, ({ keyed }, event, openId) => ({
    call: nightlyCall(new Date()),
    caller: openId === null && isTimer(event) ? { kind: 'timer' } : callerFrom(openId, keyed),
  }));
