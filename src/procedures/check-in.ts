/** A check-in by digits that change: its seat is written with its claim, so it shares no transaction. */
import { readActionBody } from '@domain/activity';
import { decideCode } from '@domain/earning';
import { parseScanCode } from '@kernel/scan-code';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { ruleOn } from '@store/queries/earning';
import { numbersOf } from '@store/queries/ledger';
import type { AsMember } from './audiences';
import { mayAttend } from './attending';
import { claimAct } from './award';
import type { Writing } from './context';
import { findPointedAct } from './pointed-act';

/** What a resident reads when a scanned act was claimed. */
export const scanSentence = (
  title: string,
  points: number,
  status: 'waiting' | 'approved',
): string =>
  status === 'waiting'
    ? `${title}已申报，网点看过实物后记 ${String(points)} 分。`
    : `${title}，记上 ${String(points)} 分。`;

/** Whether these are an activity's digits, scanned or typed, and not a printed code. */
export const isChangingCode = (code: string): boolean => {
  const read = parseScanCode(code);
  return read?.kind === 'action' && readActionBody(read.body).digits !== null;
};

/** Claims the act that an activity's digits stand for, and counts the household there. */
export const checkIn = async (
  { tx, household, person, today, now, makeId, keyed }: Writing & AsMember,
  input: { readonly code: string },
) => {
  const read = parseScanCode(input.code);
  if (read?.kind !== 'action') return refuse('CODE_UNKNOWN');
  const found = await findPointedAct(tx, read.body, { keyed, now });
  if (!found.ok) return found;
  const { code } = found.value;
  const open = decideCode(code, today);
  if (!open.ok) return open;
  const rule = await ruleOn(tx, code.rule, today);
  if (rule?.evidence !== 'check-in') return refuse('RULE_NOT_IN_FORCE');
  const asked = { tx, household: household.id, person, now, makeId, keyed };
  const keep = await mayAttend(asked, found.value);
  if (!keep.ok) return keep;
  const id = makeId('claim');
  const awarded = await claimAct(tx, {
    id,
    household: household.id,
    status: household.status,
    person,
    rule,
    code: code.serial,
    heads: 1,
    fixture: null,
    office: code.office,
    title: rule.title,
    by: person,
    seen: false,
    passed: true,
    today,
    now,
  });
  if (!awarded.ok) return awarded;
  const kept = await keep.value(id);
  if (!kept.ok) return kept;
  const { status, points, credit } = awarded.value;
  const sentence = scanSentence(rule.title, points, status);
  const numbers = await numbersOf(tx, household.id);
  return accept({ claim: id, status, points, credit, title: rule.title, sentence, numbers });
};
