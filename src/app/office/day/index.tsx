import { PageFrame } from '@app/components/page-frame';

const DayPage = () => <PageFrame title="今天的账" />;

export default DayPage;
