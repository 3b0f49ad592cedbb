/** Rules whose points only the closing of a leak report posts: another way would pay for it once more. */
import { evidences, type Evidence } from '@kernel/evidence';

export const reportRule = 'leak-report';
export const joinedRule = 'leak-report-joined';
export const isPaidByReport = (rule: string): boolean => rule === reportRule || rule === joinedRule;

const byReport: readonly Evidence[] = ['report'];
const allOthers = evidences.filter((evidence) => evidence !== 'report');

/** What a rule may ask for; null for a new rule. Rules of reports ask for reports, and no other does. */
export const evidenceFor = (rule: string | null): readonly Evidence[] =>
  rule !== null && isPaidByReport(rule) ? byReport : allOthers;
