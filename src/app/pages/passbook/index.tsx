import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import { useElder } from '../../device/preferences';
import { LineSheet } from '../../resident/entry/line-sheet';
import { oldSince } from '../../resident/reading/old-since';
import { BookPage } from './book-page';
import { ElderBook } from './elder-book';
import './passbook.scss';
import { MonthTabs } from './month-tabs';
import { usePassbook } from './use-passbook';

const empty = {
  title: '存折里还没有一笔',
  sentence: '做一件节水的事，扫现场的行动码，就会记在这里。',
  act: {
    text: '扫一扫',
    icon: 'scan',
    onPress: () => {
      openPage('resident/scan');
    },
  },
} as const;

const PassbookPage = () => {
  const book = usePassbook();
  const isElder = useElder();
  const { reading, openLine, setOpenLine } = book;
  return (
    <PageFrame
      title="存折"
      {...(isElder ? {} : { tab: 'passbook' as const })}
      oldSince={oldSince(reading)}
    >
      {isElder || book.months.length === 0 ? null : <MonthTabs book={book} />}
      <QueryView
        reading={reading}
        skeleton="page"
        isOfPoints
        empty={empty}
        isEmpty={({ months }) => months.length === 0}
      >
        {(page) =>
          isElder ? <ElderBook book={book} page={page} /> : <BookPage book={book} page={page} />
        }
      </QueryView>
      <LineSheet
        seq={openLine}
        onOpen={setOpenLine}
        onClose={() => {
          setOpenLine(null);
        }}
      />
    </PageFrame>
  );
};

export default PassbookPage;
