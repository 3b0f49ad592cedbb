import { PageFrame } from '@app/components/page-frame';

const HouseholdPage = () => <PageFrame title="这一户" />;

export default HouseholdPage;
