/** The label part of a claim: typed by the household or the desk, seen by whoever checks. */
import * as v from 'valibot';
import { decideLabel, readLabelScan } from '@domain/water-label';
import type { Rule } from '@domain/earning';
import type { FixtureId, HouseholdId } from '@kernel/ids';
import { refuse, type RefusalCode } from '@kernel/refusal';
import { labelKindNames } from '@kernel/water-label';
import { accept, type Reply } from '@kernel/wire';
import { hasScanned, isLabelled, labelHosts, type NewLabel } from '@store/queries/label';
import { kindOfFixture } from '@store/queries/photo-claim';
import type { Writing } from './context';
import { text, whole } from './fields';

const modelMax = 40;
const scanMax = 500;

export const labelFields = v.strictObject({
  kind: v.picklist(labelKindNames),
  model: text(1, modelMax),
  grade: whole(1, 3),
  standardYear: v.optional(whole(2000, 2100)),
  scan: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(scanMax))),
});
type Given = v.InferOutput<typeof labelFields>;

export const labelRefusals: readonly RefusalCode[] = [
  'LABEL_NEEDED',
  'LABEL_OTHER_GRADE',
  'LABEL_HOST_UNKNOWN',
  'LABEL_USED',
  'FIXTURE_OTHER_KIND',
];

/** The purpose under which scanned labels are hashed. */
const purpose = 'water-label';

type Asked = {
  readonly rule: Rule;
  readonly fixture: FixtureId | null;
  readonly label: Given | undefined;
};
type Desk = Pick<Writing, 'tx' | 'keyed'> & { readonly household: HouseholdId };

const scanned = async (
  { tx, household, keyed }: Desk,
  scan: string | undefined,
): Promise<Reply<Pick<NewLabel, 'host' | 'scanHash'>>> => {
  if (scan === undefined) return accept({ host: null, scanHash: null });
  const host = readLabelScan(scan, await labelHosts(tx));
  if (!host.ok) return host;
  const scanHash = keyed(purpose, scan.trim());
  return (await hasScanned(tx, household, scanHash))
    ? refuse('LABEL_USED')
    : accept({ host: host.value, scanHash });
};

/** The label of a claim that wants one; null for a claim that wants none. The account is locked. */
export const labelFor = async (
  desk: Desk,
  { rule, fixture, label }: Asked,
): Promise<Reply<NewLabel | null>> => {
  if (rule.evidence !== 'label') {
    return label === undefined ? accept(null) : refuse('INPUT_INVALID', { field: '水效标识' });
  }
  if (label === undefined) return refuse('LABEL_NEEDED');
  const { tx, household } = desk;
  const { kind, model, grade, standardYear = null, scan } = label;
  const typed = { kind, model, grade, standardYear };
  const of = fixture === null ? null : await kindOfFixture(tx, household, fixture);
  const fits = decideLabel(typed, { rule: rule.id, fixture: of });
  if (!fits.ok) return fits;
  if (fixture !== null && (await isLabelled(tx, fixture))) return refuse('FIXTURE_CLAIMED');
  const code = await scanned(desk, scan);
  return code.ok ? accept({ ...typed, ...code.value, household, fixture }) : code;
};
