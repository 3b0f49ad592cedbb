/** The printed code of a place that honours a benefit: scanned, or its nine digits typed. */
import { decideBenefit, isHonouredOn } from '@domain/credit';
import type { Day } from '@kernel/day';
import type { PersonId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { Query } from '@store/port';
import { findBenefit, type BenefitRow } from '@store/queries/benefit';
import { findPlace, type PlaceRow } from '@store/queries/benefit-place';
import { creditBalance } from '@store/queries/credit';
import { findPlaceCode } from '@store/queries/place-code';

export type SeenPlace = { readonly place: PlaceRow; readonly benefit: BenefitRow };

/** Where a code hangs; refused where it is none, was blocked, or the place honours it no more. */
export const readPlaceCode = async (
  books: Query,
  digits: string,
  at: { readonly today: Day; readonly lock: boolean },
): Promise<Reply<SeenPlace>> => {
  const code = await findPlaceCode(books, digits, at.lock);
  const place = code === null ? null : await findPlace(books, code.place);
  const benefit = place === null ? null : await findBenefit(books, place.benefit);
  if (code === null || place === null || benefit === null) return refuse('CODE_UNKNOWN');
  if (code.isBlocked) return refuse('PLACE_CODE_BLOCKED');
  return isHonouredOn(place, at.today) ? accept({ place, benefit }) : refuse('PLACE_ENDED');
};

/** Whether the benefit is open to somebody today. */
export const isOpenTo = async (
  books: Query,
  person: PersonId,
  { benefit, today }: { readonly benefit: BenefitRow; readonly today: Day },
): Promise<Reply<null>> => decideBenefit(benefit, await creditBalance(books, person), today);
