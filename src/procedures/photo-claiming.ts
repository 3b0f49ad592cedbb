/**
 * What claims by a picture have in common, for the household and for the office.
 *
 * 1. A picture goes to a claim by a code that is live, once, and was made before the picture came.
 * 2. Nobody of the household, nobody who stepped aside from it, sees to its claim.
 */
import {
  claimPicturesMax,
  codeDigits,
  codesADay,
  codeUntil,
  decideCode,
  type ClaimStanding,
} from '@domain/photo-claim';
import * as v from 'valibot';
import type { ClaimId, FixtureId, HouseholdId, OfficeId, PersonId, PictureId } from '@kernel/ids';
import { refuse, type RefusalCode } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { Query, Tx } from '@store/port';
import { findClaim, type ClaimRow } from '@store/queries/earning';
import { findServed } from '@store/queries/posting';
import {
  attachToClaim,
  findPhotoClaim,
  hasSteppedAside,
  type PhotoClaim,
} from '@store/queries/photo-claim';
import { codesOn, insertCode, liveCodes, useCode, type PhotoCode } from '@store/queries/photo-code';
import { findRecheck, wasMember, type RecheckRow } from '@store/queries/recheck';
import type { AsMember } from './audiences';
import type { Writing } from './context';
import { idOf } from './fields';

export const pictureList = v.pipe(
  v.array(idOf('picture')),
  v.minLength(1),
  v.maxLength(claimPicturesMax),
);

export const pictureRefusals: readonly RefusalCode[] = [
  'PHOTO_CODE_USED',
  'PHOTO_CODE_LAPSED',
  'PICTURE_UNKNOWN',
  'PICTURE_EARLIER',
  'PICTURE_REUSED',
];

type Wanted = {
  readonly rule: string;
  readonly fixture: FixtureId | null;
  readonly claim: ClaimId | null;
};

const isFor = (code: PhotoCode, { rule, fixture, claim }: Wanted): boolean =>
  code.rule === rule && code.fixture === fixture && code.claim === claim;

export const codeView = ({ id, digits, until }: Pick<PhotoCode, 'id' | 'digits' | 'until'>) => ({
  code: id,
  digits,
  until: until.toISOString(),
});

/** The code that the household holds for this already, or a new one. */
export const giveCode = async (
  { tx, household, person, now, today, makeId, makeDigits }: Writing & AsMember,
  wanted: Wanted,
): Promise<Reply<ReturnType<typeof codeView>>> => {
  const held = (await liveCodes(tx, household.id, now)).find((code) => isFor(code, wanted));
  if (held !== undefined) return accept(codeView(held));
  if ((await codesOn(tx, household.id, today)) >= codesADay) return refuse('PHOTO_CODE_LIMIT');
  const id = makeId('photoCode');
  const until = codeUntil(now);
  const made = { ...wanted, id, household: household.id, person, madeAt: now, until };
  const digits = await insertCode(tx, made, () => makeDigits(codeDigits));
  return accept(codeView({ id, digits, until }));
};

/** The refusal of a picture that cannot serve. */
export const whyNot = {
  unknown: 'PICTURE_UNKNOWN',
  earlier: 'PICTURE_EARLIER',
  reused: 'PICTURE_REUSED',
} as const;

/** Ties the pictures to the claim under a locked code, which is used up by it. */
export const tiePictures = async (
  { tx, now, person }: Writing & AsMember,
  code: PhotoCode,
  { claim, pictures }: { readonly claim: ClaimId; readonly pictures: readonly PictureId[] },
): Promise<Reply<null>> => {
  const allowed = decideCode(code, now);
  if (!allowed.ok) return allowed;
  for (const picture of pictures) {
    const by = { claim, picture, code: code.id, person, since: code.madeAt, at: now };
    const tied = await attachToClaim(tx, by);
    if (tied !== 'attached') return refuse(whyNot[tied]);
  }
  await useCode(tx, code.id, claim);
  return accept(null);
};

export type ClaimWithPhoto = { readonly claim: ClaimRow; readonly photo: PhotoClaim };

/** How a claim stands, for the decision whose turn it is. */
export const standingOf = ({ claim, photo }: ClaimWithPhoto): ClaimStanding => ({
  status: claim.status,
  awaits: photo.awaits,
});

/** A claim of this household that shows a picture, locked; NOT_FOUND where there is none. */
export const ownClaim = async (
  tx: Tx,
  household: HouseholdId,
  id: ClaimId,
): Promise<Reply<ClaimWithPhoto>> => {
  const claim = await findClaim(tx, id, true);
  if (claim?.household !== household) return refuse('NOT_FOUND');
  const photo = await findPhotoClaim(tx, claim.id);
  return photo === null ? refuse('NOT_FOUND') : accept({ claim, photo });
};

type Clerk = { readonly office: OfficeId; readonly person: PersonId };

/** Whether this person may see to a claim of this household, as one of its own office. */
export const mayServe = async (
  books: Query,
  household: HouseholdId,
  person: PersonId,
): Promise<Reply<null>> => {
  const served = await findServed(books, household, person);
  if (served?.own !== false) return refuse('OWN_HOUSEHOLD');
  return (await hasSteppedAside(books, person, household)) ? refuse('STEPPED_ASIDE') : accept(null);
};

/** As one of another office: nobody who ever was of the household. */
export const mayRecheck = async (
  books: Query,
  household: HouseholdId,
  person: PersonId,
): Promise<Reply<null>> => {
  const allowed = await mayServe(books, household, person);
  if (!allowed.ok) return allowed;
  return (await wasMember(books, household, person)) ? refuse('OWN_HOUSEHOLD') : accept(null);
};

export type SeenClaim = ClaimWithPhoto & {
  /** Null for the office that the claim was sent to. */
  readonly recheck: RecheckRow | null;
};

/** A claim with a picture that an office may see: sent to it, or drawn for it to look at again. */
export const claimSeen = async (
  books: Query,
  clerk: Clerk,
  id: ClaimId,
): Promise<Reply<SeenClaim>> => {
  const claim = await findClaim(books, id, false);
  const photo = claim === null ? null : await findPhotoClaim(books, claim.id);
  if (claim === null || photo === null) return refuse('NOT_FOUND');
  if (claim.office === clerk.office) return accept({ claim, photo, recheck: null });
  const recheck = await findRecheck(books, claim.id, false);
  return recheck?.office === clerk.office ? accept({ claim, photo, recheck }) : refuse('NOT_FOUND');
};
