import { minuteOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { office } from '../../client';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { QueryView } from '../../components/query-view';
import { MoreButton } from '../../components/more-button';
import { usePages } from '../../client/use-pages';
import type { StockMove } from '../answers';
import type { Served } from '../../post/posts';
import { moveName, withSign } from '../pieces/words';

const noteOf = ({ at, called, reason }: StockMove): string =>
  [minuteOf(new Date(at)), called ?? '居民或系统', reason ?? '']
    .filter((part) => part !== '')
    .join(' · ');

/** What moved on the shelves, newest first, each with its reason. */
export const MovesList = ({ post }: { readonly post: Served }) => {
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
      empty={{ title: '还没有进出', sentence: '入库、盘点、报损、交付都会记在这里。' }}
    >
      {(pages) => (
        <View className="stack">
          <Card isFlush>
            {pages.items.map((move) => (
              <ListRow
                key={move.id}
                title={`${moveName(move)} ${move.title}`}
                note={noteOf(move)}
                end={move.quantity === 0 ? '' : withSign(move.quantity)}
              />
            ))}
          </Card>
          <MoreButton pages={pages} text="再往前" />
        </View>
      )}
    </QueryView>
  );
};
