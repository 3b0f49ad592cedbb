import { PageFrame } from '@app/components/page-frame';

const SpotsPage = () => <PageFrame title="景区" />;

export default SpotsPage;
