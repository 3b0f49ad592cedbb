import { windowSeconds } from '@kernel/code-window';
import { clockOf } from '@kernel/day';
import { inFours, writeScanCode } from '@kernel/scan-code';
import { View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { QrCode } from '../../components/qr-code';
import { Ring } from '../../components/ring';
import type { Run, Shown } from './code-window';

type Props = { readonly shown: Shown; readonly run: Run; readonly isOffline: boolean };

/** No code is better than a dead one: the place of the code says so, and what to do. */
const Dead = ({ since, isOffline }: { readonly since: Date; readonly isOffline: boolean }) => (
  <View className="code-dead" {...{ role: 'status' }}>
    <Icon name={isOffline ? 'offline' : 'clock'} size={40} />
    <View className="code-dead-title">{`这组码 ${clockOf(since)} 已经用完`}</View>
    <View>
      {isOffline
        ? '连上网就能换新的。也可以报存折号，或出示纸存折、存折卡。'
        : '正在换新的，请稍候。'}
    </View>
  </View>
);

const Live = ({ digits }: { readonly digits: string }) => (
  <>
    <View className="code-qr">
      <QrCode text={writeScanCode('passbook', digits)} label={`存折码，号码 ${inFours(digits)}`} />
    </View>
    <View className="code-digits num">
      {(digits.match(/.{4}/g) ?? []).map((four, index) => (
        <View key={index}>{four}</View>
      ))}
    </View>
    <View className="code-note">30 秒换一个，用过就作废</View>
  </>
);

/** White in both themes, so that a scanner reads it: the code, its digits, and the ring. */
export const CodeCard = ({ shown, run, isOffline }: Props) => (
  <View className="code-card">
    <View className="code-head">
      <View className="grow">
        <View className="code-called">{run.called ?? '本户'}</View>
        <View className="code-no num">{`No. ${inFours(run.passbookNo)}`}</View>
      </View>
      {shown.kind === 'live' ? <Ring left={shown.secondsLeft} of={windowSeconds} /> : null}
    </View>
    {shown.kind === 'live' ? (
      <Live digits={shown.digits} />
    ) : (
      <Dead since={shown.since} isOffline={isOffline} />
    )}
  </View>
);
