import { View } from '@tarojs/components';
import type { Reading } from '../../client';
import type { Pages } from '../../client/use-pages';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { isIconName } from '../../components/icon';
import { ListRow } from '../../components/list-row';
import { MoreButton } from '../../components/more-button';
import { QueryView } from '../../components/query-view';
import type { Answer, BookRule } from '../answers';
import { bookNote } from './rule-words';

export type Book = Pages<BookRule> & { readonly first: Answer<'rules'> };
type Props = {
  readonly reading: Reading<Book>;
  readonly onOpen: (rule: BookRule | 'new') => void;
  readonly mayPropose: boolean;
};

/** Every rule of the book, those that earn least first. */
export const RuleList = ({ reading, onOpen, mayPropose }: Props) => (
  <QueryView
    reading={reading}
    isEmpty={({ items }) => items.length === 0}
    empty={{
      title: '还没有积分规则',
      sentence: mayPropose
        ? '先提一条，另一位同事核准后就有。'
        : '由复核或管理提出，另一位核准后就有。',
      ...(mayPropose
        ? {
            act: {
              text: '新加一条',
              icon: 'plus',
              onPress: () => {
                onOpen('new');
              },
            },
          }
        : {}),
    }}
  >
    {(pages) => (
      <View className="stack">
        <Card isFlush>
          {pages.items.map((rule) => (
            <ListRow
              key={rule.id}
              id={`book-${rule.id}`}
              title={rule.title}
              note={bookNote(rule, pages.first.today)}
              {...(isIconName(rule.icon) ? { icon: rule.icon } : {})}
              end={`+${String(rule.points)}`}
              label={`${rule.title}，${String(rule.points)} 分`}
              onPress={() => {
                onOpen(rule);
              }}
            />
          ))}
        </Card>
        <MoreButton pages={pages} text="再往后" />
        {mayPropose ? (
          <Button
            text="新加一条"
            kind="line"
            icon="plus"
            isSmall
            onPress={() => {
              onOpen('new');
            }}
          />
        ) : null}
      </View>
    )}
  </QueryView>
);
