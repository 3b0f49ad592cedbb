import { PageFrame } from '@app/components/page-frame';

const JoinPage = () => <PageFrame title="加入一户" />;

export default JoinPage;
