import { View } from '@tarojs/components';
import { ScanButton } from '../../components/scan-button';
import { openPage } from '../../device/navigate';
import type { Served } from '../../post/posts';
import { CodeField } from '../reading/code-field';
import { ReadNote } from '../reading/read-note';
import { scanWords } from '../reading/scan-words';
import { useCodeReader } from '../reading/use-code-reader';

type Props = { readonly post: Served; readonly isLive: boolean };

/** A piece that lies ready is handed over against its code only: the resident shows or says it. */
export const PickupPart = ({ post, isLive }: Props) => {
  const reader = useCodeReader(post, (seen) => {
    if (seen.kind === 'pickup') openPage('office/hand-over', { code: seen.redemption.code });
  });
  return (
    <View className="stack">
      <View className="mist">东西凭取货码交付。请居民出示取货码，或报 4 位号码。</View>
      <ScanButton
        text={isLive ? '扫取货码' : '离线，不能交付'}
        words={scanWords('扫取货码')}
        isSmall
        isOff={!isLive}
        isBusy={reader.isReading}
        onRead={reader.read}
      />
      <CodeField
        placeholder="4 位取货码"
        act="核对"
        isOff={!isLive}
        isBusy={reader.isReading}
        onEnter={reader.read}
      />
      <ReadNote reader={reader} />
    </View>
  );
};
