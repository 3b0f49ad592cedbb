import { PageFrame } from '@app/components/page-frame';

const OfficesPage = () => <PageFrame title="网点" />;

export default OfficesPage;
