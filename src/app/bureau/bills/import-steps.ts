/** The steps of a file into the books, each sent with a request id that is kept until it is answered. */
import type { Refusal } from '@kernel/refusal';
import { bureau } from '../../client';
import { forgetRequest, requestIdFor } from '../../client/request-keeper';
import { filePicker } from '../../device/file-picker';
import type { PickedFile } from '../../device/types';
import type { Served } from '../../post/posts';
import type { Answer } from '../answers';
import { cutCsv } from './cut-csv';
import { cutWorkbook } from './cut-workbook';

export type FileSeen = Answer<'sendMeterPart'>;
/** A file under way: what the books call it, and how many parts they have answered. */
export type Sending = { readonly file: PickedFile; id: string | null; sent: number };
type Told = (seen: FileSeen, share: number) => void;
type Office = Served['office'];

type Reply<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

const step = async <Value>(
  intent: string,
  of: object,
  send: (requestId: string) => Promise<Reply<Value>>,
): Promise<Value> => {
  const reply = await send(await requestIdFor(intent, of));
  forgetRequest(intent);
  if (!reply.ok) throw new Refused(reply.refusal);
  return reply.value;
};

const partsOf = (file: PickedFile) =>
  file.name.toLowerCase().endsWith('.xlsx') ? cutWorkbook(file) : cutCsv(file);

const open = async (office: Office, { name, size }: PickedFile): Promise<string> => {
  const opening = { office, fileName: name.slice(-80) };
  const opened = await step('openMeterFile', { ...opening, size }, (requestId) =>
    bureau.openMeterFile.mutate({ ...opening, requestId }),
  );
  return opened.file;
};

/** Sends every part that was not answered yet. */
export const sendAll = async (office: Office, at: Sending, onSeen: Told): Promise<void> => {
  at.id ??= await open(office, at.file);
  const file = at.id;
  let part = 0;
  for await (const { bytes, isLast, share } of partsOf(at.file)) {
    if (part >= at.sent) {
      const sending = { office, file, part, isLast, base64: filePicker.toBase64(bytes) };
      const seen = await step('sendMeterPart', { file, part }, (requestId) =>
        bureau.sendMeterPart.mutate({ ...sending, requestId }),
      );
      at.sent = part + 1;
      onSeen(seen, share);
    }
    part += 1;
  }
};

/** Takes a checked file in to its end. */
export const takeAll = async (office: Office, file: string, onSeen: Told): Promise<void> => {
  for (let steps = 0; ; steps += 1) {
    const seen = await step('takeMeterFile', { file, steps }, (requestId) =>
      bureau.takeMeterFile.mutate({ office, file, requestId }),
    );
    onSeen(seen, seen.takenRow / Math.max(seen.rows, 1));
    if (seen.status === 'taken') return;
  }
};

export const dropOne = (office: Office, file: string) =>
  step('dropMeterFile', { file }, (requestId) =>
    bureau.dropMeterFile.mutate({ office, file, requestId }),
  );
