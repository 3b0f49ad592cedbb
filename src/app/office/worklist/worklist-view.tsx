import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { Apart } from '../../components/apart';
import { Sheet } from '../../components/sheet';
import { openPage } from '../../device/navigate';
import { useWide } from '../../device/use-wide';
import type { Waiting, WaitingKind } from '../answers';
import { OfficeFrame } from '../../post/office-frame';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';
import { waitingNames } from '../pieces/words';
import { useWorklist } from './use-worklist';
import { WaitingDetail } from './waiting-detail';
import { WaitingList } from './waiting-list';

type Props = {
  readonly post: Served;
  readonly title: string;
  readonly kind: WaitingKind;
  readonly children?: ReactNode;
};

/** One list of what waits, and a sheet for the thing that is being decided. */
export const WorklistView = ({ post, title, kind, children }: Props) => {
  const reading = useWorklist(post, kind);
  const live = useLive(reading);
  const [open, setOpen] = useState<Waiting | null>(null);
  const isWide = useWide();
  const detail =
    open === null ? null : (
      <WaitingDetail
        key={open.id}
        post={post}
        item={open}
        isLive={live.isLive}
        onHousehold={() => {
          setOpen(null);
          openPage('office/household', { household: open.account });
        }}
      />
    );
  const close = () => {
    setOpen(null);
  };
  return (
    <OfficeFrame title={title} post={post} live={live} isColumn={!isWide}>
      <View className={isWide ? 'worklist-wide' : 'stack'}>
        <View className="stack">
          {children}
          <WaitingList kind={kind} reading={reading} onOpen={setOpen} />
        </View>
        <Apart>{isWide ? detail : null}</Apart>
      </View>
      <Sheet isOpen={!isWide && open !== null} title={waitingNames[kind]} onClose={close}>
        {isWide ? null : <View className="waiting-sheet">{detail}</View>}
      </Sheet>
    </OfficeFrame>
  );
};
