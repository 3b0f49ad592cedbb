import { writeScanCode } from '@kernel/scan-code';
import { View } from '@tarojs/components';
import type { PublicAnswer } from '../../client/visitor-answers';
import { Button } from '../../components/button';
import { KeyValue } from '../../components/key-value';
import '../../components/paper-page/paper-page.scss';
import { QrCode } from '../../components/qr-code';
import { Face } from '../../components/query-view';
import { openTab } from '../../device/navigate';
import { paper } from '../../device/paper';
import './statement.scss';

type Checked = PublicAnswer<'checkStatement'>;
type Props = { readonly checked: Checked; readonly serial: string };

const inFives = (serial: string): string => serial.replace(/(.{5})(?=.)/g, '$1 ');

const gone = {
  withdrawn: { title: '已收回', sentence: '本人已经收回这份证明，上面的内容不再给人看。' },
  expired: { title: '已到期', sentence: '这份证明过了有效期，上面的内容不再给人看。' },
  unknown: { title: '没有这份证明', sentence: '请核对号码，或请本人再给一次。' },
} as const;

const Sheet = ({ statement }: { readonly statement: NonNullable<Checked['statement']> }) => (
  <View className="paper statement-paper">
    <View className="paper-title">信用积分证明</View>
    <View className="num">
      <KeyValue name="本人">{`${statement.signedName}（自己写的，没有核对）`}</KeyValue>
      <KeyValue name="等级">{`${statement.levelName}，信用积分 ${String(statement.balance)} 分`}</KeyValue>
      <KeyValue name="给谁看">{statement.recipient}</KeyValue>
      <KeyValue name="做什么用">{statement.purpose}</KeyValue>
      <KeyValue name="签字">{statement.signedDay}</KeyValue>
      <KeyValue name="有效到">{statement.expiresOn}</KeyValue>
    </View>
    <View className="paper-check">
      <QrCode
        text={writeScanCode('statement', statement.serial)}
        size={92}
        label={`证明号码 ${inFives(statement.serial)}`}
      />
      <View className="grow num">
        <View className="paper-check-code">{inFives(statement.serial)}</View>
        <View className="s14 on-paper-2 parts">凭号码能查真假；本人收回或到期后就查不到内容。</View>
      </View>
    </View>
    <View className="s14 on-paper-2">
      信用积分是节水的自愿记录，只加分，不是公共信用信息；不能拿它决定看病、上学、坐船、用水等基本服务。
    </View>
  </View>
);

/** The statement while it is valid; afterwards only that it is not. */
export const StatementSheet = ({ checked, serial }: Props) => {
  const { state, statement } = checked;
  if (state !== 'valid' || statement === null) {
    const words = gone[state === 'valid' ? 'unknown' : state];
    return (
      <Face
        title={words.title}
        sentence={`${inFives(serial)}：${words.sentence}`}
        isStill
        act={{
          text: '去首页',
          onPress: () => {
            openTab('home');
          },
        }}
      />
    );
  }
  return (
    <>
      <View className="paper-place">
        <Sheet statement={statement} />
      </View>
      {paper.canPrint ? (
        <View className="no-print">
          <Button text="打印，或存成 PDF" icon="print" kind="line" onPress={paper.print} />
        </View>
      ) : null}
    </>
  );
};
