import { PageFrame } from '@app/components/page-frame';

const ProgrammePage = () => <PageFrame title="行动方案" />;

export default ProgrammePage;
