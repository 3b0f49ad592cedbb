import { View } from '@tarojs/components';
import { Drawing } from '../../components/drawing';
import { PageFrame } from '../../components/page-frame';
import { FaultFace, RefusalFace, WriteNote } from '../../components/query-view';
import { Skeleton } from '../../components/skeleton';
import { waves } from '../../components/waves';
import { CodeActs } from './code-acts';
import { CodeCard } from './code-card';
import './show-code.scss';
import { useBright } from './use-bright';
import { useShownCode, type ShownCode } from './use-shown-code';

const sea = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 90" preserveAspectRatio="xMidYMax slice">${waves({ width: 520, top: 8, gap: 13, count: 6, colour: '#BFD8DC', first: 0.22, last: 0.08 })}</svg>`;

const Inside = ({ code }: { readonly code: ShownCode }) => {
  const { shown, run, refusal, fault, isFirst } = code;
  if (refusal !== undefined && run === null) return <RefusalFace refusal={refusal} />;
  if (shown === null || run === null) {
    return isFirst || fault === undefined ? (
      <Skeleton kind="page" />
    ) : (
      <FaultFace fault={fault} onAgain={code.renew} />
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
      <View className="code-sea">
        <Drawing svg={sea} width="100%" height="90px" />
      </View>
    </PageFrame>
  );
};

export default ShowCodePage;
