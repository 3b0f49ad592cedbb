import { PageFrame } from '@app/components/page-frame';

const SettingsPage = () => <PageFrame title="设置" />;

export default SettingsPage;
