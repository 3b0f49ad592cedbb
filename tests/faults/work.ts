/**
 * Work against a host over HTTP: every home reserves a piece and gives it back, again and again. A
 * call that gets no answer, or a fault, is sent again with its own request id, as a phone does.
 * The journal keeps what was asked and the first accepted answer to it.
 */
import type { HeardAnswer, WireAnswer } from '@kernel/wire';
import { nanoid } from 'nanoid';
import { office } from '../support/books';
import { sessionOf, type Home, type Homes } from './homes';

export type Asked = {
  readonly home: Home;
  readonly path: 'reserve' | 'cancelReservation';
  readonly input: { readonly requestId: string } & Readonly<Record<string, unknown>>;
};
/** `answer` is null as long as nobody was told that it was done. */
export type Sent = Asked & { answer: WireAnswer | null };
export type Journal = {
  readonly sent: Sent[];
  /** Request ids that came with a fault. */
  readonly faults: string[];
  /** Calls that ended without any answer: refused, cut, timed out. */
  readonly unanswered: string[];
};

const callTimeoutMs = 20_000;
const pauseMs = 40;
export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * One call to the host; throws when nothing, or nothing whole, came back. What was answered, without
 * the time of asking: that is another each time.
 */
export const callHost = async (
  address: string,
  door: 'resident' | 'office' | 'bureau',
  who: string,
  body: { readonly path: string; readonly input: unknown },
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly answer: WireAnswer }> => {
  const response = await fetch(`${address}/call/${door}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...sessionOf(who), ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(callTimeoutMs),
  });
  const { at: _at, ...answer }: HeardAnswer = await response.json();
  return { status: response.status, answer };
};

export const send = ({ home, path, input }: Asked, address: string) =>
  callHost(address, 'resident', home.name, { path, input });

const nextOf = (home: Home, { item }: Homes, open: string | null): Sent => {
  const requestId = `rq_${nanoid(20)}`;
  return open === null
    ? { home, path: 'reserve', input: { requestId, office, item }, answer: null }
    : { home, path: 'cancelReservation', input: { requestId, redemption: open }, answer: null };
};

export const accepted = (answer: WireAnswer | null): Record<string, unknown> => {
  if (answer === null || !('ok' in answer) || !answer.ok) {
    throw new Error(`not accepted: ${JSON.stringify(answer)}`);
  }
  return Object(answer.value);
};

/** Sends until it is accepted, or until there is no host to send it to any more. */
const insist = async (sent: Sent, journal: Journal, address: () => string | null) => {
  for (let to = address(); to !== null && sent.answer === null; to = address()) {
    try {
      const { status, answer } = await send(sent, to);
      if (status === 429) await pause(1000);
      else if ('fault' in answer) journal.faults.push(answer.fault.requestId);
      else sent.answer = answer;
    } catch {
      journal.unanswered.push(sent.input.requestId);
    }
    if (sent.answer === null) await pause(pauseMs);
  }
};

/** Every home at work until `address` answers null; then the journal. */
export const workUntilStopped = async (
  town: Homes,
  address: () => string | null,
  journal: Journal,
): Promise<Journal> => {
  const live = async (home: Home): Promise<void> => {
    let open: string | null = null;
    while (address() !== null) {
      const sent = nextOf(home, town, open);
      journal.sent.push(sent);
      await insist(sent, journal, address);
      if (sent.answer === null) return;
      const value = accepted(sent.answer);
      open = sent.path === 'reserve' ? String(value['id']) : null;
      await pause(pauseMs);
    }
  };
  await Promise.all(town.homes.map(live));
  return journal;
};

export const newJournal = (): Journal => ({ sent: [], faults: [], unanswered: [] });

/** Homes at work beside the test; `stop` lets the calls under way end and answers the journal. */
export const startWork = (town: Homes, address: string) => {
  const journal = newJournal();
  let isStopped = false;
  const done = workUntilStopped(town, () => (isStopped ? null : address), journal);
  return {
    journal,
    answered: () => journal.sent.filter(({ answer }) => answer !== null).length,
    stop: () => {
      isStopped = true;
      return done;
    },
  };
};

/** Waits until something is so; a thing that never comes fails the story. */
export const until = async (isSo: () => boolean, what: string, withinMs = 60_000) => {
  const end = Date.now() + withinMs;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await pause(20);
  }
};
