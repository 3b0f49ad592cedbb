import { PageFrame } from '@app/components/page-frame';

const ReservationsPage = () => <PageFrame title="我的预留" />;

export default ReservationsPage;
