import { PageFrame } from '@app/components/page-frame';

const PrintPage = () => <PageFrame title="打印存折" />;

export default PrintPage;
