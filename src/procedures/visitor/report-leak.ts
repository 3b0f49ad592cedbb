import * as v from 'valibot';
import {
  leakKinds,
  placeKey,
  reportsADay,
  reportWorkingDays,
  type LeakKind,
} from '@domain/leak-report';
import { workingDaysLater } from '@domain/ledger';
import { dayOf, monthAndDay, startOfDay } from '@kernel/day';
import type { HouseholdId, PersonId } from '@kernel/ids';
import { parseScanCode } from '@kernel/scan-code';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { Tx } from '@store/port';
import { findActionCode } from '@store/queries/earning';
import { findSame, insertReport, reportsSince } from '@store/queries/leak-report';
import { districtOf, hasDistrict } from '@store/queries/leak-report-work';
import { findAdmission } from '@store/queries/people';
import { attachPicture } from '@store/queries/picture';
import { findSpot } from '@store/queries/spot';
import { anyone } from '../audiences';
import type { Writing } from '../context';
import { codeText, districtCode, idOf, text } from '../fields';

type Where = {
  readonly district: string;
  readonly spot: string | null;
  readonly point: string | null;
};

/** A printed code says where it hangs; without one the district is asked for. */
const whereOf = async (
  tx: Tx,
  asked: { readonly code?: string | undefined; readonly district?: string | undefined },
): Promise<Reply<Where>> => {
  const { code, district } = asked;
  if (code !== undefined) {
    const read = parseScanCode(code);
    if (read?.kind === 'spot') {
      const spot = await findSpot(tx, read.body);
      if (spot !== null) return accept({ district: spot.district, spot: spot.id, point: null });
    }
    if (read?.kind === 'action') {
      const point = await findActionCode(tx, read.body);
      if (point !== null) {
        const at = await districtOf(tx, point.office);
        return accept({ district: at, spot: null, point: point.serial });
      }
    }
    return refuse('CODE_UNKNOWN');
  }
  return district !== undefined && (await hasDistrict(tx, district))
    ? accept({ district, spot: null, point: null })
    : refuse('INPUT_INVALID', { field: '县区' });
};

type Reporter = { readonly person: PersonId | null; readonly household: HouseholdId | null };

/** Who signed in and accepted the privacy text follows their report; of the others nothing is kept. */
const reporterOf = async ({ tx, caller, today }: Writing): Promise<Reporter> => {
  if (caller.kind !== 'identified') return { person: null, household: null };
  const found = await findAdmission(tx, caller.identityHash, { office: null, day: today });
  return (found.consentGiven ?? 0) < found.consentCurrent
    ? { person: null, household: null }
    : { person: found.person, household: found.membership?.id ?? null };
};

const isTooMany = async ({ tx, caller, today }: Writing): Promise<boolean> =>
  caller.kind === 'identified' &&
  (await reportsSince(tx, caller.identityHash, startOfDay(today))) >= reportsADay;

/**
 * A leak or waste that somebody saw in a public place. Where the same is open already, it is said
 * once, and the next sending says whether it is the same: then it joins the first.
 */
export const reportLeak = anyone.write(
  {
    summary: 'Reports a leak or waste in a public place, or joins the report that is open there.',
    refusals: [
      'INPUT_INVALID',
      'CODE_UNKNOWN',
      'REPORT_LIMIT',
      'REPORT_SAME_OPEN',
      'PICTURE_UNKNOWN',
    ],
    input: {
      kind: v.picklist(leakKinds),
      place: text(2, 60),
      note: v.optional(text(1, 200)),
      code: v.optional(codeText),
      district: v.optional(districtCode),
      lat: v.optional(v.pipe(v.number(), v.minValue(-90), v.maxValue(90))),
      lon: v.optional(v.pipe(v.number(), v.minValue(-180), v.maxValue(180))),
      picture: v.optional(idOf('picture')),
      same: v.optional(v.picklist(['join', 'other'])),
    },
  },
  async (desk, input) => {
    const { tx, now, today, makeId } = desk;
    const where = await whereOf(tx, input);
    if (!where.ok) return where;
    const key = placeKey(input.place);
    if (key === '') return refuse('INPUT_INVALID', { field: '位置' });
    if ((input.lat === undefined) !== (input.lon === undefined)) {
      return refuse('INPUT_INVALID', { field: '位置' });
    }
    if (await isTooMany(desk)) return refuse('REPORT_LIMIT');
    const kind: LeakKind = input.kind;
    const same = await findSame(tx, { kind, placeKey: key, ...where.value });
    if (same !== null && input.same === undefined) {
      return refuse('REPORT_SAME_OPEN', { day: monthAndDay(dayOf(same.at)) });
    }
    const { picture = null } = input;
    if (
      picture !== null &&
      !(await attachPicture(tx, { id: picture, purpose: 'report', at: now }))
    ) {
      return refuse('PICTURE_UNKNOWN');
    }
    const joins = input.same === 'join' ? (same?.id ?? null) : null;
    const id = makeId('report');
    const dueDay = workingDaysLater(today, reportWorkingDays);
    const { place, note = null, lat = null, lon = null } = input;
    const reporter = await reporterOf(desk);
    const said = { id, kind, place, placeKey: key, note, lat, lon, picture, joins, dueDay };
    await insertReport(tx, { ...said, ...where.value, ...reporter, at: now });
    return accept({
      report: id,
      joined: joins !== null,
      dueDay,
      isFollowed: reporter.person !== null,
      mayEarn: reporter.household !== null && joins === null,
    });
  },
);
