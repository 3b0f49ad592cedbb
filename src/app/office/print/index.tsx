import { usePageParams } from '../../device/page-params';
import { OfficeGate } from '../../post/office-gate';
import { PrintCard } from './print-card';
import { PrintMonth } from './print-month';

/** What a desk prints: a household's month, or a card that was just made. */
const PrintPage = () => {
  const { what, household = '' } = usePageParams();
  return (
    <OfficeGate title="打印">
      {(post) =>
        what === 'card' ? (
          <PrintCard post={post} />
        ) : (
          <PrintMonth key={household} post={post} household={household} />
        )
      }
    </OfficeGate>
  );
};

export default PrintPage;
