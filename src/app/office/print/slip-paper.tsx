import { writeScanCode } from '@kernel/scan-code';
import { slipWords } from '@kernel/slip-no';
import { View } from '@tarojs/components';
import { QrCode } from '../../components/qr-code';
import './slip-paper.scss';

type Props = {
  readonly serial: string;
  /** What the slip is for; null: whoever gets it writes it down. */
  readonly act: string | null;
  readonly officeName: string;
};

const Blank = ({ name, end }: { readonly name: string; readonly end?: string }) => (
  <View className="slip-paper-line">
    <View className="slip-paper-name">{name}</View>
    <View className="slip-paper-blank">{end ?? ''}</View>
  </View>
);

/** One slip, A6: its number twice, an act, and room for what a pen writes. */
export const SlipPaper = ({ serial, act, officeName }: Props) => (
  <View className="slip-paper">
    <View className="slip-paper-head">
      <View className="slip-paper-words">
        <View className="slip-paper-title">节水记事单</View>
        <View className="slip-paper-office">{officeName}</View>
      </View>
      <QrCode
        text={writeScanCode('slip', serial)}
        size={80}
        margin={2}
        label={`记事单 ${slipWords(serial)}`}
      />
    </View>
    <View className="slip-paper-no num">{`No. ${slipWords(serial)}`}</View>
    {act === null ? (
      <Blank name="做了什么" />
    ) : (
      <View className="slip-paper-line">
        <View className="slip-paper-name">做了什么</View>
        <View className="slip-paper-act">{act}</View>
      </View>
    )}
    <Blank name="哪天做的" end="　　　年　　月　　日" />
    <Blank name="姓名和存折号" />
    <Blank name="本人签名" />
    <Blank name="看到的人签名" />
    <View className="slip-paper-note">
      30 天里交到上面的网点记分。一张记一件事、记一次。丢了请告诉网点。
    </View>
  </View>
);
