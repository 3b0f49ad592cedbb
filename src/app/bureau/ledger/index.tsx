import { View } from '@tarojs/components';
import { OfficeFrame } from '../../office/pieces/office-frame';
import { OfficeGate } from '../../office/pieces/office-gate';
import { bureauRoles, type Served } from '../../office/pieces/posts';
import { useLive } from '../../office/pieces/use-live';
import { ChecksCard } from './checks-card';
import { FiguresCard } from './figures-card';
import './ledger.scss';
import { SealsCard } from './seals-card';

const Ledger = ({ post }: { readonly post: Served }) => (
  <OfficeFrame title="账本监督" post={post} live={useLive()}>
    <View className="bureau-cards">
      <FiguresCard post={post} />
      <ChecksCard post={post} />
      <SealsCard post={post} />
    </View>
  </OfficeFrame>
);

/** What the bureau and its auditors see of the ledger: figures, checks, seals. */
const LedgerPage = () => (
  <OfficeGate title="账本监督" roles={bureauRoles}>
    {(post) => <Ledger key={post.office} post={post} />}
  </OfficeGate>
);

export default LedgerPage;
