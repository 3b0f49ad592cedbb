import { PageFrame } from '@app/components/page-frame';

const CreditPage = () => <PageFrame title="节水信用" />;

export default CreditPage;
