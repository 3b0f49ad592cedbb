import { PageFrame } from '@app/components/page-frame';

const ConsentPage = () => <PageFrame title="隐私说明" />;

export default ConsentPage;
