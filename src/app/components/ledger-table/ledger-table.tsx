import { View } from '@tarojs/components';
import type { LedgerLine } from './columns';
import { LedgerRow, LedgerSum } from './ledger-row';
import './ledger-table.scss';

type Props = {
  /** `二〇二六年十一月` */
  readonly heading?: string;
  readonly aside?: string;
  readonly lines: readonly LedgerLine[];
  readonly opening?: number | null;
  readonly totals?: { readonly in: number; readonly out: number; readonly after: number } | null;
  readonly onOpen?: (seq: number) => void;
};

const Head = () => (
  <View className="ledger-row ledger-head">
    <View className="ledger-day">日期</View>
    <View className="ledger-what">摘要</View>
    <View className="ledger-in">收入</View>
    <View className="ledger-out">支出</View>
    <View className="ledger-after">结余</View>
  </View>
);

/** A ruled passbook page. In elder mode and on narrow phones the date moves above the words. */
export const LedgerTable = ({ heading, aside, lines, opening, totals, onOpen }: Props) => (
  <View className="ledger">
    {heading === undefined ? null : (
      <View className="ledger-heading">
        <View className="ledger-month">{heading}</View>
        {aside === undefined ? null : <View className="s14 on-paper-2 num">{aside}</View>}
      </View>
    )}
    <Head />
    {opening === undefined || opening === null ? null : (
      <LedgerSum title="承前页" after={opening} />
    )}
    {lines.map((line) => (
      <LedgerRow key={line.seq} line={line} onOpen={onOpen} />
    ))}
    {totals === undefined || totals === null ? null : (
      <LedgerSum
        title="本月合计"
        income={totals.in}
        spending={totals.out}
        after={totals.after}
        isBold
      />
    )}
  </View>
);
