import { PageFrame } from '@app/components/page-frame';

const HomePage = () => <PageFrame title="首页" tab="home" />;

export default HomePage;
