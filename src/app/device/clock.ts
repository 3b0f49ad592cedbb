/**
 * The time as pages have it: this device's clock, put right by the server's.
 *
 * 1. Every answer of a door says the server's instant. A device that was further off than a few
 *    seconds while it asked is put right from then on, and keeps by how much for the next start
 *    without a network.
 * 2. Only what is shown and what a form begins with depends on it; what counts is decided at the door.
 * Why: old phones are days off, and a passbook opened by such a day hides the newest lines.
 */
import { storage } from './storage';

const key = 'clock-off';
/** What a slow network and two honest clocks may differ by. */
const toleranceMs = 5_000;

let known: number | null = null;

const readOff = (): number => {
  const kept = Number(storage.read(key) ?? 0);
  return Number.isFinite(kept) ? kept : 0;
};
const offMs = (): number => (known ??= readOff());

/** How far the server was from this device, in ms; 0 when the device's clock may well be right. */
const offAt = (serverMs: number, sentMs: number, heardMs: number): number => {
  const mayBeRight = serverMs >= sentMs - toleranceMs && serverMs <= heardMs + toleranceMs;
  return mayBeRight ? 0 : serverMs - sentMs;
};

export const clock = {
  /** The instant by the server's clock. */
  now: (): Date => new Date(Date.now() + offMs()),
  /** The same instant by the server's clock, of one told by this device's, in ms. */
  rightly: (deviceMs: number): Date => new Date(deviceMs + offMs()),
  /** The instant by this device's own clock: for how long something took, and how old it is here. */
  own: (): Date => new Date(),
  /** Hears the server's instant, in the answer to a call sent at `sent` by this device's own clock. */
  hear: (server: string, sent: Date): void => {
    const serverMs = Date.parse(server);
    if (Number.isNaN(serverMs)) return;
    const off = offAt(serverMs, sent.getTime(), Date.now());
    // Seconds between one answer and the next are the network's.
    if (Math.abs(off - offMs()) <= toleranceMs) return;
    known = off;
    storage.write(key, String(off));
  },
};
