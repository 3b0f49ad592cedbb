import { inFours } from '@kernel/scan-code';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { dayAndClock } from '../day-and-clock';
import { QrCode } from '../qr-code';
import { SpeakButton, spokenDigits } from '../speak-button';
import './invitation.scss';

type Props = {
  readonly invite: { readonly code: string; readonly digits: string; readonly expiresAt: string };
  /** Whom it is for and where it is typed. */
  readonly children: ReactNode;
};

/** An invitation to scan, to read aloud, or to copy: its digits are the largest thing in sight. */
export const Invitation = ({ invite: { code, digits, expiresAt }, children }: Props) => (
  <View className="invite">
    <View className="invite-qr">
      <QrCode text={code} size={220} label={`邀请码 ${inFours(digits)}`} />
    </View>
    <View className="row-s">
      <View className="invite-digits num">{inFours(digits)}</View>
      <SpeakButton text={`邀请码，${spokenDigits(digits)}`} label="念邀请码" />
    </View>
    <View className="warn b num">{`到 ${dayAndClock(expiresAt)} 有效，用一次就作废`}</View>
    <View>{children}</View>
  </View>
);
