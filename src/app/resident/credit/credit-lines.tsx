import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { MoreButton } from '../../components/more-button';
import { QuietButton } from '../pieces/quiet-button';
import { openPage } from '../../device/navigate';
import type { CreditBook } from '../reading/answers';
import type { Pages } from '../../client/use-pages';
import { plus } from '../words/plus';

const shownFirst = 5;

/** The last few; the rest after a tap. */
export const CreditLines = ({ pages }: { readonly pages: Pages<CreditBook['lines'][number]> }) => {
  const [isAll, setAll] = useState(false);
  const items = isAll ? pages.items : pages.items.slice(0, shownFirst);
  return (
    <Card title="每一笔" isFlush>
      {pages.items.length === 0 ? (
        <View className="credit-none mist">还没有一笔。做一件节水的事就会记上。</View>
      ) : null}
      {items.map(({ seq, day, kind, amount, title, office, reason, letter }) => (
        <ListRow
          key={seq}
          title={kind === 'correct' ? `更正：${title}` : title}
          note={[day, office, reason, letter].filter((each) => each !== null).join(' · ')}
          label={`${title}，${plus(amount)} 分，看这一笔`}
          onPress={() => {
            openPage('resident/credit-line', { seq });
          }}
          end={
            kind === 'correct' ? <Text className="red b num">{plus(amount)}</Text> : plus(amount)
          }
        />
      ))}
      {isAll ? <MoreButton pages={pages} text="再看更早的" /> : null}
      {isAll || pages.items.length <= shownFirst ? null : (
        <QuietButton
          text="看全部"
          onPress={() => {
            setAll(true);
          }}
        />
      )}
    </Card>
  );
};
