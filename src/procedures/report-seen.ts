/** A report as an office may see it: of its own district, or given to it. */
import type { Decider } from '@domain/leak-report';
import type { OfficeId, PersonId, ReportId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { Query } from '@store/port';
import { findReport, type ReportRow } from '@store/queries/leak-report';
import { districtOf, isOwnReport } from '@store/queries/leak-report-work';

type Clerk = { readonly office: OfficeId; readonly person: PersonId };

/** NOT_FOUND where it is none of this office's business; `lock` in a transaction that decides. */
export const reportSeen = async (
  books: Query,
  clerk: Clerk,
  id: ReportId,
  lock = false,
): Promise<Reply<ReportRow & Decider>> => {
  const report = await findReport(books, id, lock);
  if (report === null) return refuse('NOT_FOUND');
  const isGiven = report.office === clerk.office || report.assignedFrom === clerk.office;
  if (!isGiven && report.district !== (await districtOf(books, clerk.office))) {
    return refuse('NOT_FOUND');
  }
  const isOurs = isGiven || report.status === 'reported';
  return accept({ ...report, isOurs, isOwn: await isOwnReport(books, id, clerk.person) });
};
