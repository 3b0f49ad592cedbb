import { PageFrame } from '@app/components/page-frame';

const LedgerPage = () => <PageFrame title="账本" />;

export default LedgerPage;
