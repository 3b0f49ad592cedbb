import { inThrees, writeScanCode } from '@kernel/scan-code';
import { View } from '@tarojs/components';
import { QrCode } from '../../components/qr-code';
import type { Answer } from '../answers';
import './place-paper.scss';

const steps = [
  '先给柜台看你的待遇，柜台认了再扫。',
  '打开“舟山节水存折”小程序，点“扫一扫”，扫这个码，或输入上面九位数。',
  '点“在这里用一次”，把“已记下”给柜台看。',
] as const;

/** An invented place says so, once: many say it in their name already. */
const markedName = ({ placeName, demo }: Answer<'placePaper'>) =>
  demo && !placeName.includes('示例') ? `${placeName}（示例）` : placeName;

/** What hangs at the counter of a place, A5, in type that is read from where one stands. */
export const PlacePaper = ({ paper }: { readonly paper: Answer<'placePaper'> }) => (
  <View className="place-paper">
    <View className="place-paper-where">{markedName(paper)}</View>
    <View className="place-paper-title">{paper.title}</View>
    <View className="place-paper-say">出示待遇后请扫这里</View>
    <View className="place-paper-code">
      <QrCode
        text={writeScanCode('place', paper.code)}
        size={236}
        margin={2}
        label={`用待遇的码，号码 ${inThrees(paper.code)}`}
      />
    </View>
    <View className="place-paper-digits num">{inThrees(paper.code)}</View>
    <View className="place-paper-steps">
      {steps.map((step, at) => (
        <View key={step}>{`${String(at + 1)}. ${step}`}</View>
      ))}
    </View>
    <View className="place-paper-note">
      {`${paper.levelName}起能用 · ${paper.issuingOffice}。只记用了一次，不记名字给这里看，不花信用积分。`}
    </View>
  </View>
);
