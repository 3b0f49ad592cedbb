import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { usePageParams } from '../../device/page-params';
import type { PublicAnswer } from '../../client/visitor-answers';
import { oldSince } from '../reading/old-since';
import { AgreeFooter } from './agree-footer';
import './consent.scss';
import { useConsent } from './use-consent';

const Text = ({ text }: { readonly text: PublicAnswer<'consentText'> }) => (
  <>
    <View className="consent-title">{text.title}</View>
    <View className="s14 mist num">{`第 ${String(text.version)} 版`}</View>
    <Card>
      {text.sections.map(({ heading, body }) => (
        <View key={heading} className="consent-section">
          <View className="h">{heading}</View>
          <View>{body}</View>
        </View>
      ))}
    </Card>
  </>
);

/** What one is asked to agree to, in plain words; a no leads back to reading. */
const ConsentPage = () => {
  const consent = useConsent(usePageParams()['then']);
  const { text } = consent;
  return (
    <PageFrame
      title="隐私说明"
      oldSince={oldSince(text)}
      footer={text.value === undefined ? undefined : <AgreeFooter consent={consent} />}
    >
      <QueryView reading={text} skeleton="page">
        {(found) => <Text text={found} />}
      </QueryView>
    </PageFrame>
  );
};

export default ConsentPage;
