import { View } from '@tarojs/components';
import type { Reading } from '../../client';
import { visitor } from '../../client';
import { Card } from '../../components/card';
import { isIconName } from '../../components/icon';
import { MoreRows } from '../../components/more-rows';
import { QueryView, type NextAct } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import type { PublicAnswer, Kind, Listing } from '../../client/visitor-answers';
import type { ListAsked } from './use-benchmarks';
import { ListingRow } from './listing-row';

type Props = {
  readonly kind: Kind;
  readonly asked: ListAsked;
  readonly reading: Reading<PublicAnswer<'benchmarks'>>;
  /** Shown when something was searched for and not found. */
  readonly clear: NextAct | undefined;
};

const toProgramme: NextAct = {
  text: '看要建多少',
  onPress: () => {
    openPage('visitor/programme', { task: 38 });
  },
};

const emptyOf = (kind: Kind, clear: NextAct | undefined) =>
  clear === undefined
    ? {
        title: `${kind.name}还没有填报`,
        sentence: '主管单位填报以后，这里写明名字和有效期。',
        act: toProgramme,
      }
    : { title: '没有找到', sentence: '换个名字，或者看看全市的。', act: clear };

/** `示例 5 个`; a plus when there are more pages. */
const countOf = ({ items, next }: PublicAnswer<'benchmarks'>) =>
  `${items.some((each) => each.demo) ? '示例 ' : ''}${String(items.length)}${next === null ? '' : '+'} 个`;

/** The listings of one kind, page by page. */
export const Listings = ({ kind, asked, reading, clear }: Props) => {
  const icon = isIconName(kind.icon) ? kind.icon : 'flag';
  const row = (listing: Listing) => <ListingRow key={listing.id} listing={listing} icon={icon} />;
  return (
    <QueryView
      reading={reading}
      empty={emptyOf(kind, clear)}
      isEmpty={({ items }) => items.length === 0}
    >
      {(page) => (
        <Card isFlush title={kind.name} aside={countOf(page)}>
          <View>
            {page.items.map(row)}
            <MoreRows
              key={JSON.stringify(asked)}
              listKey={['benchmarks', asked]}
              next={page.next}
              ask={(cursor) => visitor.benchmarks.query({ ...asked, cursor })}
            >
              {row}
            </MoreRows>
          </View>
        </Card>
      )}
    </QueryView>
  );
};
