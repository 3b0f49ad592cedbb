import { minuteOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { office } from '../../client';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { QueryView } from '../../components/query-view';
import { MoreButton } from '../../components/more-button';
import { usePages } from '../../client/use-pages';
import { useWide } from '../../device/use-wide';
import type { StockMove } from '../answers';
import type { Served } from '../../post/posts';
import { moveName } from '../pieces/words';
import { actorOf, MovesTable, quantityOf } from './moves-table';

const noteOf = ({ at, called, reason }: StockMove): string =>
  [minuteOf(new Date(at)), actorOf({ called }), reason ?? '']
    .filter((part) => part !== '')
    .join(' · ');

const moveRow = (move: StockMove) => (
  <ListRow
    key={move.id}
    title={`${moveName(move)} ${move.title}`}
    note={noteOf(move)}
    end={quantityOf(move)}
  />
);

type Props = { readonly post: Served; readonly onShelf: () => void };

/** What moved on the shelves, newest first, each with its reason. */
export const MovesList = ({ post, onShelf }: Props) => {
  const isWide = useWide();
  const reading = usePages(['stockMoves', post.office], (cursor) =>
    office.stockMoves.query({
      office: post.office,
      ...(cursor === undefined ? {} : { cursor }),
    }),
  );
  return (
    <QueryView
      reading={reading}
      isEmpty={({ items }) => items.length === 0}
      empty={{
        title: '还没有进出',
        sentence: '入库、盘点、报损、交付都会记在这里。',
        act: { text: '去架上记入库', icon: 'box', onPress: onShelf },
      }}
    >
      {(pages) => (
        <View className="stack">
          <Card isFlush>
            {isWide ? <MovesTable moves={pages.items} /> : pages.items.map(moveRow)}
          </Card>
          <MoreButton pages={pages} text="再往前" />
        </View>
      )}
    </QueryView>
  );
};
