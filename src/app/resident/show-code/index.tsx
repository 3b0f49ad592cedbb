import { View } from '@tarojs/components';
import { PageFrame } from '../../components/page-frame';
import { FaultFace, RefusalFace, unmoved, WriteNote } from '../../components/query-view';
import { Skeleton } from '../../components/skeleton';
import { CodeActs } from './code-acts';
import { CodeCard } from './code-card';
import './show-code.scss';
import { useBright } from './use-bright';
import { useShownCode, type ShownCode } from './use-shown-code';

const Inside = ({ code }: { readonly code: ShownCode }) => {
  const { shown, run, refusal, fault, isFirst } = code;
  if (refusal !== undefined && run === null) return <RefusalFace refusal={refusal} />;
  if (shown === null || run === null) {
    return isFirst || fault === undefined ? (
      <Skeleton kind="page" />
    ) : (
      <FaultFace first={unmoved} fault={fault} onAgain={code.renew} />
    );
  }
  return (
    <>
      <CodeCard shown={shown} run={run} isOffline={code.isOffline} />
      <CodeActs code={code} />
      <WriteNote refusal={refusal} />
    </>
  );
};

const ShowCodePage = () => {
  useBright();
  const code = useShownCode();
  return (
    <PageFrame title="存折码" tone="cover">
      <Inside code={code} />
      <View className="drawn code-sea" />
    </PageFrame>
  );
};

export default ShowCodePage;
