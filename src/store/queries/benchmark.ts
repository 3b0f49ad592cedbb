/** The public list of units that save water. What was taken off the list is not shown. */
import type { ListingGroup, ListingStatus } from '@domain/benchmark';
import type { Day } from '@kernel/day';
import type { Id } from '@kernel/ids';
import type { Query } from '../port';
import type { Page } from './page';

export type BenchmarkKind =
  'campus' | 'hotel' | 'community' | 'enterprise' | 'institution' | 'leader';
export type BenchmarkId = Id<'benchmark'>;

export type KindRow = {
  readonly id: BenchmarkKind;
  readonly name: string;
  readonly icon: string;
  readonly target: number | null;
  readonly targetYear: number | null;
  readonly task: number | null;
};

export const benchmarkKinds = (books: Query) =>
  books.query<KindRow>(
    `select id, name, icon, target, target_year as "targetYear", task from benchmark_kind
       order by position`,
  );

export type ListedGroup = ListingGroup & { readonly kind: BenchmarkKind; readonly demo: boolean };

/** How many entries of each kind share status and last day; what these mean is decided elsewhere. */
export const listedGroups = (
  books: Query,
  asked: { readonly today: Day; readonly withDemo: boolean },
) =>
  books.query<ListedGroup>(
    `select kind, demo, status, valid_until as "validUntil", count(*)::int as entries
       from benchmark
       where status <> 'removed' and listed_on <= $1 and (not demo or $2)
       group by kind, demo, status, valid_until`,
    [asked.today, asked.withDemo],
  );

export type BenchmarkRow = {
  readonly id: BenchmarkId;
  readonly kind: BenchmarkKind;
  readonly name: string;
  readonly district: string;
  readonly districtName: string;
  readonly town: string | null;
  readonly status: ListingStatus;
  readonly validUntil: Day;
  readonly demo: boolean;
};

const benchmarkColumns = `b.id, b.kind, b.name, b.district, d.name as "districtName",
  coalesce(t.name, b.town) as town, b.status, b.valid_until as "validUntil", b.demo`;
const benchmarkTables = `benchmark b join district d on d.code = b.district
  left join town t on t.code = b.town`;

export type ListAsked = Page & {
  readonly kind: BenchmarkKind;
  readonly district: string | null;
  readonly text: string | null;
  readonly today: Day;
  readonly withDemo: boolean;
};

/** The list of a kind, the longest valid first; the text is looked for in name and town. */
export const benchmarksOf = (books: Query, asked: ListAsked) =>
  books.query<BenchmarkRow>(
    `select ${benchmarkColumns} from ${benchmarkTables}
       where b.kind = $1 and b.status <> 'removed' and b.listed_on <= $2 and (not b.demo or $3)
         and ($4::text is null or b.district = $4)
         and ($5::text is null or position(lower($5) in lower(b.name)) > 0
           or position($5 in coalesce(t.name, b.town, '')) > 0)
       order by b.status = 'suspended', b.valid_until desc, b.name, b.id limit $6 offset $7`,
    [
      asked.kind,
      asked.today,
      asked.withDemo,
      asked.district,
      asked.text,
      asked.limit,
      asked.offset,
    ],
  );

export type BenchmarkDetail = BenchmarkRow & {
  readonly kindName: string;
  readonly listedOn: Day;
  readonly contact: string | null;
  readonly reviewingUnit: string | null;
  readonly figures: readonly {
    readonly label: string;
    readonly value: string | number | null;
    readonly unit: string;
    readonly asOf: Day | null;
  }[];
  readonly measures: readonly {
    readonly icon: string;
    readonly title: string;
    readonly quantity: string | null;
  }[];
  readonly story: string | null;
  readonly source: string;
};

/** One entry; null when it is none, not listed yet, off the list, or invented and not asked for. */
export const findBenchmark = async (
  books: Query,
  id: BenchmarkId,
  asked: { readonly today: Day; readonly withDemo: boolean },
): Promise<BenchmarkDetail | null> => {
  const rows = await books.query<BenchmarkDetail>(
    `select ${benchmarkColumns}, k.name as "kindName", b.listed_on as "listedOn", b.contact,
       b.reviewing_unit as "reviewingUnit", b.figures, b.measures, b.story, b.source
     from ${benchmarkTables} join benchmark_kind k on k.id = b.kind
     where b.id = $1 and b.status <> 'removed' and b.listed_on <= $2 and (not b.demo or $3)`,
    [id, asked.today, asked.withDemo],
  );
  return rows[0] ?? null;
};
