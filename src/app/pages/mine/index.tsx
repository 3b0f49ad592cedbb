import { PageFrame } from '@app/components/page-frame';

const MinePage = () => <PageFrame title="我的" tab="mine" />;

export default MinePage;
