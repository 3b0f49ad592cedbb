import { PageFrame } from '@app/components/page-frame';

const PassbookPage = () => <PageFrame title="存折" tab="passbook" />;

export default PassbookPage;
