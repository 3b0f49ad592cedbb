import type { Refusal } from '@kernel/refusal';
import { useState } from 'react';
import { office, type FaultSeen } from '../../client';
import { readFault } from '../../client/fault';
import { files } from '../../device/files';
import type { Asked } from '../answers';
import type { Served } from '../../post/posts';

type Format = Asked<'exportDay'>['format'];
const mimes: Readonly<Record<Format, string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

type Face = {
  /** Whose file: on another day nothing was saved yet. */
  readonly day: string;
  readonly pending: Format | null;
  /** What was saved, in words. */
  readonly saved: string | null;
  readonly refusal: Refusal | undefined;
  readonly fault: FaultSeen | undefined;
};
const calm = { pending: null, saved: null, refusal: undefined, fault: undefined };

/** Saves a day's lines as a file on this device. */
export const useExport = (post: Served, day: string) => {
  const calmDay: Face = { ...calm, day };
  const [face, setFace] = useState(calmDay);
  const save = async (format: Format) => {
    setFace({ ...calmDay, pending: format });
    try {
      const reply = await office.exportDay.query({ office: post.office, day, format });
      if (!reply.ok) {
        setFace({ ...calmDay, refusal: reply.refusal });
        return;
      }
      const { fileName: name, base64: content, lines } = reply.value;
      await files.save({ name, content, isBase64: true, mime: mimes[format] });
      setFace({ ...calmDay, saved: `${name} 已保存，共 ${String(lines)} 笔` });
    } catch (cause) {
      setFace({ ...calmDay, fault: readFault(cause) });
    }
  };
  const shown = face.day === day ? face : calmDay;
  return { ...shown, save: (format: Format) => void save(format) };
};
