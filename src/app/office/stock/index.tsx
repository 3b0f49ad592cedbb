import { PageFrame } from '@app/components/page-frame';

const StockPage = () => <PageFrame title="库存" />;

export default StockPage;
