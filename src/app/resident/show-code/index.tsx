import { PageFrame } from '@app/components/page-frame';

const ShowCodePage = () => <PageFrame title="存折码" />;

export default ShowCodePage;
