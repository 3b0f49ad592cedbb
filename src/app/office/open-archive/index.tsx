import { PageFrame } from '@app/components/page-frame';

const OpenArchivePage = () => <PageFrame title="代开档案" />;

export default OpenArchivePage;
