/**
 * The water-efficiency label of a product: what a household types of it, and what its code may be.
 *
 * 1. Kind, model and grade are typed from the label and seen by the checker; none is read from the code,
 *    whose text nobody has documented.
 * 2. A code counts only as an https address of a known host; its host is kept, and a keyed hash of the
 *    rest, so that one household does not hand in the same label twice. Whether a code is of one piece or
 *    of a whole model is not known, so another household's is told to the checker and refuses nothing.
 * 3. Points follow the grade printed on the label, 1 or 2, never litres: one label a fixture.
 */
import type { Evidence } from '@kernel/evidence';
import type { FixtureKind } from '@kernel/fixture';
import { refuse } from '@kernel/refusal';
import { productOf, type LabelKind } from '@kernel/water-label';
import { accept, type Reply } from '@kernel/wire';

/** The picture with the digits and the label, and the one of the receipt. */
export const labelPicturesLeast = 2;
const gradeMost = 2;

const grades: Readonly<Record<string, number>> = { 'label-product-1': 1, 'label-product-2': 2 };
/** The grade that a rule of the reviewed book is for; null where it does not say. */
export const gradeOfRule = (rule: string): number | null => grades[rule] ?? null;

/** The grade a label must bear; null where the rule asks for none, 0 where any of 1 and 2 will do. */
export const labelGradeOf = (rule: {
  readonly id: string;
  readonly evidence: Evidence;
}): number | null => (rule.evidence === 'label' ? (gradeOfRule(rule.id) ?? 0) : null);

export type TypedLabel = {
  readonly kind: LabelKind;
  readonly model: string;
  readonly grade: number;
  readonly standardYear: number | null;
};

const isKnownYear = ({ kind, standardYear }: TypedLabel): boolean =>
  standardYear === null || productOf(kind).years.includes(standardYear);

/** Whether what was typed fits the rule and the fixture. */
export const decideLabel = (
  label: TypedLabel,
  { rule, fixture }: { readonly rule: string; readonly fixture: FixtureKind | null },
): Reply<null> => {
  const wanted = gradeOfRule(rule);
  if (wanted === null ? label.grade > gradeMost : label.grade !== wanted) {
    return refuse('LABEL_OTHER_GRADE', { grade: wanted ?? '1、2' });
  }
  if (fixture !== null && productOf(label.kind).fixture !== fixture) {
    return refuse('FIXTURE_OTHER_KIND');
  }
  return isKnownYear(label) ? accept(null) : refuse('INPUT_INVALID', { field: '标准年份' });
};

const address = /^https:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::443)?(?:[/?#].*)?$/i;

/** The host of a scanned label; refused where it is no https address of a known host. */
export const readLabelScan = (text: string, hosts: readonly string[]): Reply<string> => {
  const host = address.exec(text.trim())?.[1]?.toLowerCase();
  return host !== undefined && hosts.includes(host) ? accept(host) : refuse('LABEL_HOST_UNKNOWN');
};
