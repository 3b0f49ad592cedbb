import { PageFrame } from '@app/components/page-frame';

const BenchmarksPage = () => <PageFrame title="节水标杆" tab="benchmarks" />;

export default BenchmarksPage;
