import { PageFrame } from '@app/components/page-frame';

const ScanPage = () => <PageFrame title="扫一扫" />;

export default ScanPage;
