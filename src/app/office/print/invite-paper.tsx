import { inFours } from '@kernel/scan-code';
import { View } from '@tarojs/components';
import { dayAndClock } from '../../components/day-and-clock';
import { QrCode } from '../../components/qr-code';
import './invite-paper.scss';
import type { MadeInvite } from './made-kept';

const steps = [
  '打开“舟山节水存折”小程序。',
  '点“加入家里的”。',
  '扫这个码，或输入上面八位数。',
] as const;

/** The slip that somebody takes home, in large type; no name on it, so that a lost one tells nothing. */
export const InvitePaper = ({ invite }: { readonly invite: MadeInvite }) => (
  <View className="slip">
    <View className="slip-title">加入家里的节水存折</View>
    <View className="slip-digits num">{inFours(invite.digits)}</View>
    <View className="slip-until num">{`到 ${dayAndClock(invite.expiresAt)} 有效，用一次就作废`}</View>
    <View className="slip-how">
      <QrCode text={invite.code} size={148} margin={2} label={`邀请码 ${inFours(invite.digits)}`} />
      <View className="slip-steps">
        {steps.map((step, place) => (
          <View key={step}>{`${String(place + 1)}. ${step}`}</View>
        ))}
      </View>
    </View>
    <View className="slip-note">{`只给家里人，不给别人看。过了时间，到${invite.officeName}再发一个。`}</View>
  </View>
);
