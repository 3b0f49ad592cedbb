import { PageFrame } from '@app/components/page-frame';

const DeskPage = () => <PageFrame title="窗口" />;

export default DeskPage;
