import { PageFrame } from '@app/components/page-frame';

const HouseholdPage = () => <PageFrame title="我家" />;

export default HouseholdPage;
