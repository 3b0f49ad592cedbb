import { goBack } from '../../device/navigate';
import { usePageParams } from '../../device/page-params';
import { OfficeFrame } from '../../post/office-frame';
import { OfficeGate } from '../../post/office-gate';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { HandOverActs } from './hand-over-acts';
import { HandOverFace } from './hand-over-face';
import { useHandOver } from './use-hand-over';

type Props = { readonly post: Served; readonly code: string };

const HandOverAt = ({ post, code }: Props) => {
  const hand = useHandOver(post, code);
  const live = useLive(hand.reading);
  return (
    <OfficeFrame
      title={hand.done === null ? '确认交付' : '已交付'}
      post={post}
      live={live}
      isColumn
      footer={<HandOverActs hand={hand} isLive={live.isLive} onLeave={goBack} />}
    >
      <HandOverFace hand={hand} />
    </OfficeFrame>
  );
};

const HandOverPage = () => {
  const params = usePageParams();
  const code = params.code ?? '';
  return (
    <OfficeGate title="确认交付">
      {(post) => <HandOverAt key={post.office} post={post} code={code} />}
    </OfficeGate>
  );
};

export default HandOverPage;
