import { PageFrame } from '@app/components/page-frame';

const ReversalsPage = () => <PageFrame title="冲正" />;

export default ReversalsPage;
