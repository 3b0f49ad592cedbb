import { PageFrame } from '@app/components/page-frame';

const ExchangePage = () => <PageFrame title="兑换" tab="exchange" />;

export default ExchangePage;
