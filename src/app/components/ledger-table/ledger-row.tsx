import { Text, View } from '@tarojs/components';
import { pressProps } from '../press';
import { LineTag, Stamp } from '../stamp';
import { columnsOf, saidLine, type LedgerLine } from './columns';

type Props = { readonly line: LedgerLine; readonly onOpen?: ((seq: number) => void) | undefined };

const tone = (line: LedgerLine, isRed: boolean) => {
  if (isRed) return 'red';
  return line.undone ? 'on-paper-2' : '';
};

const openProps = (line: LedgerLine, onOpen: (seq: number) => void) =>
  pressProps({
    label: saidLine(line),
    onPress: () => {
      onOpen(line.seq);
    },
  });

export const LedgerRow = ({ line, onOpen }: Props) => {
  const { income, spending, isRed } = columnsOf(line);
  const words = tone(line, isRed);
  const bold = isRed ? 'b' : '';
  return (
    <View
      className={`ledger-row num ${onOpen ? 'ledger-tap' : ''}`}
      {...(onOpen ? openProps(line, onOpen) : {})}
    >
      <View className="ledger-day">{line.day.slice(5)}</View>
      <View className={`ledger-what ${words}`}>
        <Text className="ledger-title">{line.title}</Text>
        {line.stamp === null ? null : <Stamp name={line.stamp} />}
        {line.undone ? <LineTag text="已冲正" /> : null}
      </View>
      <View className={`ledger-in ${words} ${bold}`}>{income}</View>
      <View className={`ledger-out ${words} ${bold}`}>{spending}</View>
      <View className="ledger-after b">{line.after}</View>
    </View>
  );
};

type SumProps = {
  readonly title: string;
  readonly income?: number;
  readonly spending?: number;
  readonly after: number | null;
  readonly isBold?: boolean;
};

/** A line without a date: 承前页, 本月合计. */
export const LedgerSum = ({ title, income, spending, after, isBold }: SumProps) => (
  <View className={`ledger-row ledger-sum num ${isBold === true ? 'b' : 'on-paper-2'}`}>
    <View className="ledger-day" />
    <View className="ledger-what">{title}</View>
    <View className="ledger-in">{income ?? ''}</View>
    <View className="ledger-out">{spending ?? ''}</View>
    <View className="ledger-after">{after ?? ''}</View>
  </View>
);
