import { PageFrame } from '@app/components/page-frame';

const HandOverPage = () => <PageFrame title="交付" />;

export default HandOverPage;
