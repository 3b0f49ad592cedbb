import { View } from '@tarojs/components';
import { bureau } from '../../client';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { QueryView } from '../../components/query-view';
import { Text } from '@tarojs/components';
import type { Served } from '../../office/pieces/posts';
import { MoreButton } from '../../resident/pieces/more-button';
import { usePages } from '../../resident/reading/use-pages';
import type { Seal } from './answers';

/** The first 16 characters of a root, in fours: enough to compare by eye with a printed one. */
const rootWords = (root: string): string =>
  root
    .slice(0, 16)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ');

const empty = {
  title: '还没有封过账',
  sentence: '每天夜里 2:10 封前一天的账，封好就排在这里。',
};

const SealRow = ({ seal }: { readonly seal: Seal }) => (
  <ListRow
    title={seal.day}
    note={<Text className="num">{rootWords(seal.root)}</Text>}
    end={<Text className="num">{`${String(seal.lines)} 笔`}</Text>}
  />
);

/** The daily seals, newest first, as they are published. */
export const SealsCard = ({ post }: { readonly post: Served }) => {
  const reading = usePages(['seals', post.office], (cursor) =>
    bureau.seals.query({ office: post.office, ...(cursor === undefined ? {} : { cursor }) }),
  );
  return (
    <Card title="每日封账" aside="根的前 16 位" isFlush>
      <QueryView reading={reading} isEmpty={({ items }) => items.length === 0} empty={empty}>
        {(pages) => (
          <View>
            {pages.items.map((seal) => (
              <SealRow key={seal.day} seal={seal} />
            ))}
            {pages.more === null ? null : <MoreButton pages={pages} text="再往前" />}
          </View>
        )}
      </QueryView>
    </Card>
  );
};
