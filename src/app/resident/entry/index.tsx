import { PageFrame } from '@app/components/page-frame';

const EntryPage = () => <PageFrame title="这一笔" />;

export default EntryPage;
