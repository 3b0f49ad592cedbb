import { View } from '@tarojs/components';
import type { Reading } from '../../client';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import type { IconName } from '../../components/icon';
import { ListRow } from '../../components/list-row';
import { QueryView } from '../../components/query-view';
import { goBack } from '../../device/navigate';
import { MoreButton } from '../../components/more-button';
import type { Pages } from '../../client/use-pages';
import type { Waiting, WaitingKind } from '../answers';
import { calledOf, withSign } from '../pieces/words';
import { askedWhen, dueWords } from './waiting-words';
import { clock } from '../../device/clock';

type Props = {
  readonly kind: WaitingKind;
  readonly reading: Reading<Pages<Waiting>>;
  readonly onOpen: (item: Waiting) => void;
};

const icons: Readonly<Record<WaitingKind, IconName>> = {
  claims: 'edit',
  archives: 'people',
  reversals: 'undo',
  questions: 'ask',
  pickups: 'gift',
};
export const emptyWords: Readonly<Record<WaitingKind, string>> = {
  claims: '没有等着看的申报',
  archives: '没有等着核对的建户',
  reversals: '没有等着核准的冲正',
  questions: '没有等着答复的异议',
  pickups: '没有等着取的东西',
};

/** The state at the right of a row: how long there is, or whose it is. */
export const DueChip = ({ item }: { readonly item: Waiting }) => {
  const left = dueWords(item.due, clock.now());
  if (item.mine) return <Chip kind="mute" text="我提的" />;
  if (item.isProposed) return <Chip text="等核准" />;
  if (left === null) return null;
  return left.isUrgent ? <Chip kind="warn" text={left.text} /> : <Chip text={left.text} />;
};

const toDesk = { text: '回窗口', onPress: goBack };

const noteOf = ({ at, estate, building }: Waiting): string =>
  `${askedWhen(at, clock.now())} · ${estate} ${building}`;

/** `林* · 信用 修好家里漏水 +15`: whose, of which book, and how much. */
const rowTitle = ({ called, book, title, points }: Waiting): string =>
  `${calledOf(called)} · ${book === 'credit' ? '信用 ' : ''}${title}` +
  (points === null ? '' : ` ${withSign(points)}`);

/** What waits, a card of rows; a row opens what is to be decided. */
export const WaitingList = ({ kind, reading, onOpen }: Props) => (
  <QueryView
    reading={reading}
    isEmpty={({ items }) => items.length === 0}
    empty={{ title: emptyWords[kind], sentence: '有新的会排在这里，最早的在最前面。', act: toDesk }}
  >
    {(pages) => (
      <View className="stack">
        <Card isFlush>
          {pages.items.map((item) => (
            <ListRow
              key={item.id}
              id={`waiting-${item.id}`}
              icon={icons[kind]}
              title={rowTitle(item)}
              label={item.isProposed ? `${rowTitle(item)}，等核准` : rowTitle(item)}
              note={noteOf(item)}
              end={<DueChip item={item} />}
              isMarkBelow
              onPress={() => {
                onOpen(item);
              }}
            />
          ))}
        </Card>
        <MoreButton pages={pages} text="再往后" />
      </View>
    )}
  </QueryView>
);
