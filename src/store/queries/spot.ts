/** Scenic places and the tips that are shown there or at home. */
import type { Query } from '../port';
import type { Page } from './page';

export type SpotRow = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly district: string;
  readonly districtName: string;
  readonly island: string;
  readonly islandEn: string | null;
  /** Empty until the tourism bureau has confirmed it. */
  readonly level: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
};

const spotColumns = `s.id, s.name, s.name_en as "nameEn", s.district, d.name as "districtName",
  s.island, s.island_en as "islandEn", s.level, s.lat, s.lon`;
const spotTables = 'spot s join district d on d.code = s.district';

export const spotsOn = (books: Query, asked: Page & { readonly island: string | null }) =>
  books.query<SpotRow>(
    `select ${spotColumns} from ${spotTables} where $1::text is null or s.island = $1
       order by s.position, s.id limit $2 offset $3`,
    [asked.island, asked.limit, asked.offset],
  );

export const findSpot = async (books: Query, id: string): Promise<SpotRow | null> => {
  const rows = await books.query<SpotRow>(
    `select ${spotColumns} from ${spotTables} where s.id = $1`,
    [id],
  );
  return rows[0] ?? null;
};

export type IslandSpot = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly island: string;
  readonly islandEn: string | null;
};

/** The first place of every island, in the order of the list. */
export const firstSpots = (books: Query, limit: number) =>
  books.query<IslandSpot>(
    `select id, name, name_en as "nameEn", island, island_en as "islandEn" from (
       select distinct on (island) * from spot order by island, position, id) first
     order by position, id limit $1`,
    [limit],
  );

export type IslandCount = {
  readonly island: string;
  readonly islandEn: string | null;
  readonly count: number;
};

/** The islands, each with how many places it has. */
export const islandsWithSpots = (books: Query) =>
  books.query<IslandCount>(
    `select island, max(island_en) as "islandEn", count(*)::int as count from spot
       group by island order by min(position), island`,
  );

/** Words in one language. */
type Words = { readonly title: string; readonly body: string };
export type TipRow = {
  readonly id: string;
  readonly icon: string;
  readonly zh: Words;
  readonly en: Words;
  readonly ja: Words | null;
  readonly ko: Words | null;
  readonly source: string;
};

const words = (language: 'zh' | 'en' | 'ja' | 'ko') =>
  `jsonb_build_object('title', title_${language}, 'body', body_${language})`;

const wordsIfAny = (language: 'ja' | 'ko') =>
  `case when title_${language} is not null and body_${language} is not null
     then ${words(language)} end`;

/** The tips for an audience, the most important first. */
export const tipsFor = (books: Query, audience: 'visitor' | 'home', limit: number) =>
  books.query<TipRow>(
    `select id, icon, ${words('zh')} as zh, ${words('en')} as en, ${wordsIfAny('ja')} as ja,
       ${wordsIfAny('ko')} as ko, source
     from tip where audience = $1 order by position, id limit $2`,
    [audience, limit],
  );
