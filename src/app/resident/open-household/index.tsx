import { PageFrame } from '@app/components/page-frame';

const OpenHouseholdPage = () => <PageFrame title="开一本存折" />;

export default OpenHouseholdPage;
