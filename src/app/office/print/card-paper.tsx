import { View } from '@tarojs/components';
import { QrCode } from '../../components/qr-code';
import './card-paper.scss';
import type { MadeCard } from './made-kept';

const inFives = (serial: string): string => serial.replace(/(.{5})(?=.)/g, '$1 ');

/** The card as it is cut out: a code and its number, and no name, so that a lost one tells nothing. */
export const CardPaper = ({ card }: { readonly card: MadeCard }) => (
  <View className="card-paper-place">
    <View className="printed-card">
      <QrCode text={card.code} size={124} margin={2} label={`存折卡 ${card.serial}`} />
      <View className="printed-card-words">
        <View className="printed-card-title">舟山节水存折</View>
        <View className="printed-card-no num">{inFives(card.serial)}</View>
        <View className="printed-card-note">凭卡到窗口记分、兑换、打印存折</View>
        <View className="printed-card-note">{`丢了请到${card.officeName}停用，余额不变`}</View>
      </View>
    </View>
  </View>
);
