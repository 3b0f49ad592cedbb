import { PageFrame } from '@app/components/page-frame';

const RulesPage = () => <PageFrame title="规则簿" />;

export default RulesPage;
