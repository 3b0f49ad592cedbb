import { usePageParams } from '../../device/page-params';
import { OfficeGate } from '../../post/office-gate';
import { LetterSheet } from './letter-sheet';
import { SentLetters } from './sent-letters';

/** One letter to be printed, or without a question the letters this office sent. */
const LetterPage = () => {
  const { question } = usePageParams();
  return (
    <OfficeGate title="结果通知">
      {(post) =>
        question === undefined ? (
          <SentLetters key={post.office} post={post} />
        ) : (
          <LetterSheet key={question} post={post} question={question} />
        )
      }
    </OfficeGate>
  );
};

export default LetterPage;
