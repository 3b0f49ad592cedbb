/** Where things are: districts with their towns, and the offices that serve people. */
import type { OfficeId } from '@kernel/ids';
import type { Query } from '../port';
import type { Page } from './page';

export type PlaceRow = {
  readonly id: OfficeId;
  readonly name: string;
  readonly shortName: string;
  readonly kind: 'community' | 'village' | 'street' | 'property' | 'school' | 'bureau';
  readonly town: string;
  readonly townName: string;
  readonly district: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly opens: string | null;
  readonly closes: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly demo: boolean;
};

const placeColumns = `o.id, o.name, o.short_name as "shortName", o.kind, o.town,
  t.name as "townName", t.district, o.address, o.phone, o.opens, o.closes, o.lat, o.lon, o.demo`;

/** One office as a place; null when there is none, or only an invented one and those are not asked. */
export const findPlace = async (
  books: Query,
  office: OfficeId,
  withDemo: boolean,
): Promise<PlaceRow | null> => {
  const rows = await books.query<PlaceRow>(
    `select ${placeColumns} from office o join town t on t.code = o.town
       where o.id = $1 and (not o.demo or $2)`,
    [office, withDemo],
  );
  return rows[0] ?? null;
};

/** The offices that serve people, by district and town; a bureau and a school have no counter. */
export const placesIn = (
  books: Query,
  asked: Page & { readonly district: string | null; readonly withDemo: boolean },
) =>
  books.query<PlaceRow>(
    `select ${placeColumns} from office o join town t on t.code = o.town
       join district d on d.code = t.district
       where o.kind not in ('bureau', 'school') and (not o.demo or $1) and ($2::text is null or d.code = $2)
       order by d.position, t.code, o.name, o.id limit $3 offset $4`,
    [asked.withDemo, asked.district, asked.limit, asked.offset],
  );

export type DistrictRow = {
  readonly code: string;
  readonly name: string;
  readonly towns: readonly {
    readonly code: string;
    readonly name: string;
    readonly island: string | null;
  }[];
};

/** The city's districts, each with its towns. */
export const districtsWithTowns = (books: Query) =>
  books.query<DistrictRow>(
    `select d.code, d.name, coalesce((select jsonb_agg(
         jsonb_build_object('code', t.code, 'name', t.name, 'island', t.island) order by t.code)
       from town t where t.district = d.code), '[]') as towns
     from district d order by d.position`,
  );
