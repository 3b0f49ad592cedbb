import { dayOf, monthAndDay } from '@kernel/day';
import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button';
import { chineseMonth, LedgerTable } from '../../components/ledger-table';
import { Notice } from '../../components/notice';
import { openTab } from '../../device/navigate';
import type { Answer } from '../../resident/reading/answers';
import { isSoon } from '../../resident/words/soon';
import { pageName } from './passbook-pages';
import type { Passbook } from './use-passbook';
import { clock } from '../../device/clock';

type Page = Answer<'passbook'>;
type Props = { readonly book: Passbook; readonly page: Page };

/** Where the month ends on this page; a page before the last of its month has no total. */
export const totalsOf = ({ totals, next, closing }: Page) =>
  totals === null || next !== null ? null : { ...totals, after: closing };

export const Expiring = ({ expiring }: Pick<Page, 'expiring'>) =>
  expiring === null || !isSoon(expiring.day, dayOf(clock.now())) ? null : (
    <Notice
      label={`${String(expiring.points)} 分 ${monthAndDay(expiring.day)}到期，去兑换`}
      onPress={() => {
        openTab('exchange');
      }}
    >
      <Text className="b">{`${String(expiring.points)} 分 `}</Text>
      <Text>{`${monthAndDay(expiring.day)}到期，请先用`}</Text>
    </Notice>
  );

const Explained = ({ lines }: Pick<Page, 'lines'>) => (
  <View className="c s14 mist">
    {lines.some(({ kind }) => kind === 'reverse') ? (
      <View>红字是冲正：记错的改回来，原来那行不涂掉。</View>
    ) : null}
    <View>点任何一行，看它从哪里来。</View>
  </View>
);

/** A page of the book as it is printed: 承前页, the lines, 本月合计. */
export const BookPage = ({ book, page }: Props) => (
  <>
    <Expiring expiring={page.expiring} />
    <LedgerTable
      heading={chineseMonth(book.spot.month)}
      aside={pageName(book.spot, book.months)}
      lines={page.lines}
      opening={page.opening}
      totals={totalsOf(page)}
      onOpen={book.setOpenLine}
    />
    <Explained lines={page.lines} />
    <Turning book={book} />
  </>
);

/** Further back and forward; nothing where the book ends. */
const Turning = ({ book }: Pick<Props, 'book'>) => {
  const { before, after, turnTo } = book;
  if (before === null && after === null) return null;
  return (
    <View className="turning">
      {before === null ? null : (
        <Button
          text="再往前"
          kind="line"
          isSmall
          onPress={() => {
            turnTo(before);
          }}
        />
      )}
      {after === null ? null : (
        <Button
          text="往后"
          kind="line"
          isSmall
          onPress={() => {
            turnTo(after);
          }}
        />
      )}
    </View>
  );
};
