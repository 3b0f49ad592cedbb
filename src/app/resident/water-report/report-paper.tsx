import { minuteOf } from '@kernel/day';
import { bucketsOf } from '@kernel/litres';
import { inFours } from '@kernel/scan-code';
import { View } from '@tarojs/components';
import '../../components/paper-page/paper-page.scss';
import type { WaterReport } from '../reading/answers';
import { BillChart, BillTable } from './bill-chart';
import './report-paper.scss';
import {
  bucketNote,
  cohortWords,
  comparisonWords,
  goalWords,
  islandWords,
  jumpWords,
  smileWords,
  tipWords,
  trendWords,
} from './report-words';

type Props = { readonly report: WaterReport };

const Head = ({ report }: Props) => (
  <View className="paper-head report-paper-head">
    <View>
      <View className="paper-title">用水报告</View>
      <View className="paper-who num">
        <View className="paper-no">{`No. ${inFours(report.passbookNo)}`}</View>
        <View>{`${report.called ?? ''}${report.demo ? '（示例）' : ''}`}</View>
      </View>
    </View>
    <View className="r s14 on-paper-2 num nw">{`到 ${minuteOf(new Date(report.asOf))}`}</View>
  </View>
);

const Bills = ({ report }: Props) => {
  const last = report.bills[report.bills.length - 1];
  if (last === undefined) {
    return <View>没有账单，所以没有图，也不和别家比。做一件节水的事就记一件的分。</View>;
  }
  const { jump, goalBuckets } = report;
  return (
    <>
      {jump === null ? null : (
        <View className="report-paper-jump">
          <View className="b">{jumpWords(jump).title}</View>
          <View>{jumpWords(jump).act}</View>
        </View>
      )}
      <View className="num b">{`最近一期每天约 ${String(bucketsOf(last.aDay))} 桶，${String(last.aDay)} 升（${bucketNote}）`}</View>
      <BillChart bills={report.bills} />
      <View>{trendWords(report)}</View>
      <View>{`${smileWords(report) ?? ''}${comparisonWords(report)}`}</View>
      <View className="s14 on-paper-2">{cohortWords(report)}</View>
      {goalBuckets === null ? null : <View>{goalWords(last.aDay, goalBuckets)}</View>}
      <BillTable bills={report.bills} />
    </>
  );
};

/** The report as it lies on A5 paper: the same chart, the same words, the numbers in rows. */
export const ReportPaper = ({ report }: Props) => (
  <View className="paper report-paper">
    <Head report={report} />
    <Bills report={report} />
    <View>
      <View className="b">{`先做这一件：${tipWords[report.tip].title}`}</View>
      <View>{tipWords[report.tip].body}</View>
    </View>
    <View className="s14 on-paper-2 report-paper-foot">{islandWords}</View>
  </View>
);
