import type { FastifyInstance } from 'fastify';
import type { Say } from '../log';
import type { Deployment } from '../make-context';

/** What every part of the host is given. */
export type HostSettings = Deployment & {
  readonly version: string;
  /** The folder of the built H5 pages; null when there are none (tests of the doors). */
  readonly pages: string | null;
  /** The folder of the seeds; its `demo/personas.json` is read in demo mode. */
  readonly seeds: string;
  readonly nightlyKey: string | null;
  readonly trustProxy: boolean;
  /** Calls a minute one session may make; one address without a session gets as many. */
  readonly callsPerMinute: number;
  /** Writes an hour that one address may make without a session: reports and their pictures. */
  readonly unsignedWritesPerHour: number;
  readonly say: Say;
};

/** Adds its routes to the host. */
export type Part = (app: FastifyInstance, settings: HostSettings) => Promise<void> | void;
