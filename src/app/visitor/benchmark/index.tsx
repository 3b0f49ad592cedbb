import { PageFrame } from '@app/components/page-frame';

const BenchmarkPage = () => <PageFrame title="标杆" />;

export default BenchmarkPage;
