import { newestMigration } from '@store/migrate';
import { tellOf } from '../log';
import type { HostSettings, Part } from './part';

const migrationOf = async ({ db, say }: HostSettings): Promise<string | null> => {
  try {
    return await newestMigration(db);
  } catch (cause) {
    say({ what: 'health', ...tellOf(cause) });
    return null;
  }
};

/** GET /healthz: whether the books answer, what they run on, and whether people are invented. */
export const health: Part = (app, settings) => {
  app.get('/healthz', async (_request, reply) => {
    const migration = await migrationOf(settings);
    const { demo, version, db } = settings;
    return reply
      .code(migration === null ? 503 : 200)
      .header('cache-control', 'no-store')
      .send({ ok: migration !== null, engine: db.engine, migration, demo, version });
  });
};
