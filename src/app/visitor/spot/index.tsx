import { PageFrame } from '@app/components/page-frame';

const SpotPage = () => <PageFrame title="景点" />;

export default SpotPage;
