import { createServer } from 'node:net';

/** A port of this machine that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const found = server.address();
      server.close(() => {
        if (found === null || typeof found === 'string') reject(new Error('no free port'));
        else resolve(found.port);
      });
    });
  });
