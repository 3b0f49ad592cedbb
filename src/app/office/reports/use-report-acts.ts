import { office, useWrite } from '../../client';
import { useKeepPicture } from '../../client/use-keep-picture';
import type { TakenPicture } from '../../device/types';
import type { Asked } from '../answers';
import type { Served } from '../../post/posts';
import type { Report } from './use-reports';

/** What an office does about a report; `onDone` hears in words what was done. */
export const useReportActs = (post: Served, report: Report, onDone: (words: string) => void) => {
  const at = { office: post.office };
  const one = { report: report.id };
  const assigning = useWrite('assign-report', (input: Asked<'assignReport'>, requestId) =>
    office.assignReport.mutate({ ...input, ...at, requestId }),
  );
  const keeping = useKeepPicture('fixed-picture', (picture, requestId) =>
    office.keepPicture.mutate({ picture, ...at, requestId }),
  );
  const fixing = useWrite('fix-report', (input: Asked<'fixReport'>, requestId) =>
    office.fixReport.mutate({ ...input, ...at, requestId }),
  );
  const closing = useWrite('close-report', (input: Asked<'closeReport'>, requestId) =>
    office.closeReport.mutate({ ...input, ...at, requestId }),
  );
  const rejecting = useWrite('reject-report', (input: Asked<'rejectReport'>, requestId) =>
    office.rejectReport.mutate({ ...input, ...at, requestId }),
  );
  const joining = useWrite('join-report', (input: Asked<'joinReport'>, requestId) =>
    office.joinReport.mutate({ ...input, ...at, requestId }),
  );
  const writes = [assigning, keeping, fixing, closing, rejecting, joining];
  const tell = (words: string | undefined) => {
    if (words !== undefined) onDone(words);
  };
  const assign = async (to: Asked<'assignReport'>['to'], note: string) => {
    const noted = note.trim() === '' ? {} : { note: note.trim() };
    const done = await assigning.run({ ...one, to, ...noted });
    tell(done && `已派给${done.officeName}`);
  };
  const fix = async (picture: TakenPicture, note: string) => {
    const kept = await keeping.keep(picture);
    if (kept === undefined) return;
    tell((await fixing.run({ ...one, note, picture: kept })) && '已记修好，等另一个人复看');
  };
  const close = async (approve: boolean, reason: string) => {
    const reasoned = reason.trim() === '' ? {} : { reason: reason.trim() };
    const done = await closing.run({ ...one, approve, ...reasoned });
    if (done === undefined) return;
    if (done.status === 'assigned') tell('已退回再修');
    else tell(done.points === 0 ? '已办结' : `已办结，记了 ${String(done.points)} 分`);
  };
  const reject = async (reason: string) => {
    tell((await rejecting.run({ ...one, reason: reason.trim() })) && '没有受理，原因已写给报的人');
  };
  const join = async (first: Asked<'joinReport'>['first']) => {
    const done = await joining.run({ ...one, first });
    tell(done && '已并入先报的那一条');
    return done?.first;
  };
  return {
    ...{ assign, fix, close, reject, join },
    isBusy: writes.some(({ pending }) => pending),
    refusal: writes.find(({ refusal }) => refusal !== undefined)?.refusal,
    fault: writes.find(({ fault }) => fault !== undefined)?.fault,
  };
};
export type Acts = ReturnType<typeof useReportActs>;
