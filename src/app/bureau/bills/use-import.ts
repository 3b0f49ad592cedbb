import type { Refusal } from '@kernel/refusal';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FaultSeen } from '../../client';
import { readFault } from '../../client/fault';
import { filePicker } from '../../device/file-picker';
import type { Served } from '../../post/posts';
import { dropOne, Refused, sendAll, takeAll, type FileSeen, type Sending } from './import-steps';

type Face = {
  readonly phase: 'calm' | 'reading' | 'taking';
  /** How much is read or taken in, 0 to 1. */
  readonly share: number;
  readonly seen: FileSeen | null;
  readonly refusal: Refusal | undefined;
  readonly fault: FaultSeen | undefined;
};
const calm: Face = { phase: 'calm', share: 0, seen: null, refusal: undefined, fault: undefined };

/**
 * A file from this device into the books: read part by part and counted, then taken in step by step.
 * Broken off anywhere, `again` goes on with the part that was not answered.
 */
export const useImport = ({ office }: Pick<Served, 'office'>) => {
  const [face, setFace] = useState(calm);
  const sending = useRef<Sending | null>(null);
  const cache = useQueryClient();
  const show = (change: Partial<Face>) => {
    setFace((before) => ({ ...before, ...change }));
  };
  const onSeen = (seen: FileSeen, share: number) => {
    show({ seen, share });
  };
  const run = async (phase: Face['phase'], work: () => Promise<unknown>) => {
    show({ phase, share: 0, refusal: undefined, fault: undefined });
    try {
      await work();
    } catch (cause) {
      if (cause instanceof Refused) show({ refusal: cause.refusal });
      else show({ fault: readFault(cause) });
    }
    show({ phase: 'calm' });
    void cache.invalidateQueries();
  };
  const begin = (seen: FileSeen | null) => {
    sending.current = null;
    setFace({ ...calm, seen });
  };
  const read = async () => {
    const at = sending.current;
    if (at !== null) await run('reading', () => sendAll(office, at, onSeen));
  };
  const choose = async () => {
    const file = await filePicker.pick();
    if (file === null) return;
    begin(null);
    sending.current = { file, id: null, sent: 0 };
    await read();
  };
  const drop = (id: string) =>
    run('reading', async () => {
      await dropOne(office, id);
      begin(null);
    });
  return {
    ...face,
    choose: () => void choose(),
    again: sending.current === null ? null : () => void read(),
    take: (id: string) => void run('taking', () => takeAll(office, id, onSeen)),
    drop: (id: string) => void drop(id),
    /** Shows a file that was sent before, or none. */
    open: begin,
  };
};
export type Import = ReturnType<typeof useImport>;
