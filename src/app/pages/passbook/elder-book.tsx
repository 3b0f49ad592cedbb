import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { LedgerTable } from '../../components/ledger-table';
import { ListRow } from '../../components/list-row';
import { Sheet } from '../../components/sheet';
import { speech } from '../../device/speech';
import type { Answer } from '../../resident/reading/answers';
import { spokenLine, spokenNumbers } from '../../resident/words/spoken';
import { plus } from '../../resident/words/plus';
import { Expiring, totalsOf } from './book-page';
import type { Passbook } from './use-passbook';

type Page = Answer<'passbook'>;
type Props = { readonly book: Passbook; readonly page: Page };

const monthWords = (month: string) => `${month.slice(0, 4)}年${String(Number(month.slice(5)))}月`;

const spokenPage = ({ numbers, lines }: Page) =>
  [spokenNumbers(numbers), ...lines.map(spokenLine)].join('');

const Usable = ({ page }: Pick<Props, 'page'>) => (
  <View className="row between wrap">
    <View className="num nw">
      <View className="mist">可用</View>
      <View className="h">
        <Text className="s40">{page.numbers.usable}</Text>
        <Text> 分</Text>
      </View>
    </View>
    {speech.canSpeak ? (
      <Button
        text="读给我听"
        icon="speaker"
        kind="line"
        isSmall
        onPress={() => {
          speech.speak(spokenPage(page));
        }}
      />
    ) : null}
  </View>
);

const Turning = ({ book }: Pick<Props, 'book'>) => {
  const { before, after, turnTo } = book;
  return (
    <View className="two">
      <Button
        text="上一页"
        kind="line"
        isOff={before === null}
        onPress={() => {
          if (before !== null) turnTo(before);
        }}
      />
      <Button
        text="下一页"
        kind="line"
        isOff={after === null}
        onPress={() => {
          if (after !== null) turnTo(after);
        }}
      />
    </View>
  );
};

/** The book in large type: fewer words, pages turned by two big buttons. */
export const ElderBook = ({ book, page }: Props) => {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Usable page={page} />
      <Expiring expiring={page.expiring} />
      <LedgerTable
        heading={monthWords(book.spot.month)}
        lines={page.lines}
        opening={page.opening}
        totals={totalsOf(page)}
        onOpen={book.setOpenLine}
      />
      <Turning book={book} />
      {page.lines.length === 0 ? null : (
        <Button
          text="哪一行不明白"
          icon="ask"
          onPress={() => {
            setAsking(true);
          }}
        />
      )}
      <Sheet
        isOpen={isAsking}
        title="点不明白的那一行"
        onClose={() => {
          setAsking(false);
        }}
      >
        {page.lines.map((line) => (
          <ListRow
            key={line.seq}
            title={line.title}
            note={line.day.slice(5)}
            end={plus(line.amount)}
            onPress={() => {
              setAsking(false);
              book.setOpenLine(line.seq);
            }}
          />
        ))}
      </Sheet>
    </>
  );
};
