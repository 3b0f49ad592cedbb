import { usePageParams } from '../../device/page-params';
import { OfficeGate } from '../../post/office-gate';
import { PrintCard } from './print-card';
import { PrintInvite } from './print-invite';
import { PrintMonth } from './print-month';
import { PrintSlips } from './print-slips';

const once = { card: PrintCard, invite: PrintInvite } as const;
const isOnce = (what: string | undefined): what is keyof typeof once =>
  what !== undefined && what in once;

/** What a desk prints: a household's month, or a card an invitation that was just made, a block of slips. */
const PrintPage = () => {
  const { what, household = '', block = '' } = usePageParams();
  return (
    <OfficeGate title="打印">
      {(post) => {
        if (what === 'slips') return <PrintSlips key={block} post={post} block={block} />;
        if (!isOnce(what)) {
          return <PrintMonth key={household} post={post} household={household} />;
        }
        const Made = once[what];
        return <Made post={post} />;
      }}
    </OfficeGate>
  );
};

export default PrintPage;
