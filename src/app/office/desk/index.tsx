import { OfficeGate } from '../../post/office-gate';
import type { Served } from '../../post/posts';
import type { AtOffice } from '../../post/use-served';
import { useWide } from '../../device/use-wide';
import { PhoneDesk } from './phone-desk';
import { useDesk } from './use-desk';
import { useBlockList } from '../card-check/use-block-list';
import { useLive } from '../../post/use-live';
import { WideDesk } from './wide-desk';

const DeskAt = ({ post, at }: { readonly post: Served; readonly at: AtOffice }) => {
  const reading = useDesk(post);
  useBlockList(post, useLive(reading).isLive);
  const isWide = useWide();
  return isWide ? (
    <WideDesk post={post} at={at} reading={reading} />
  ) : (
    <PhoneDesk post={post} at={at} reading={reading} />
  );
};

/** The window: a phone's page, or a table and a card where there is room. */
const DeskPage = () => (
  <OfficeGate title="窗口">
    {(post, at) => <DeskAt key={post.office} post={post} at={at} />}
  </OfficeGate>
);

export default DeskPage;
