/**
 *   const books = await openBooks();
 *   const phone = startPhone({ answer: books.answerAs('lin') });
 *   await books.close();
 */
import { fork } from 'node:child_process';
import path from 'node:path';
import type { Answer, CloudCall } from './fake-wx';

/** Who calls: a persona of the demo, or nobody. */
export type Who = string | null;
export type Asked = CloudCall & { readonly id: number; readonly who: Who };
type Sent = 'open' | { readonly id: number; readonly answer: unknown };

export type Books = {
  answerAs(who: Who): Answer;
  close(): Promise<void>;
};

/** The demo's books in a process of their own, served by the real procedures. */
export const openBooks = async (): Promise<Books> => {
  const child = fork(path.join(__dirname, 'books-process.ts'), {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, (answer: unknown) => void>();
  let last = 0;
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`the books ended with ${String(code)}`));
    });
    child.on('message', (sent: Sent) => {
      if (sent === 'open') {
        resolve();
        return;
      }
      waiting.get(sent.id)?.(sent.answer);
      waiting.delete(sent.id);
    });
  });
  return {
    answerAs: (who) => (call) => {
      last += 1;
      const asked: Asked = { ...call, id: last, who };
      return new Promise((resolve) => {
        // A page that was left open asks on for a while after the last story; nobody answers then.
        if (!child.connected) return;
        waiting.set(asked.id, resolve);
        child.send(asked);
      });
    },
    close: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          resolve();
        });
        child.disconnect();
      }),
  };
};
