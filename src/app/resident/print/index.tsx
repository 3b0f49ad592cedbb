import { monthOf, parseMonth } from '@kernel/day';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { resident, useRead, type Reading } from '../../client';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { paper } from '../../device/paper';
import { usePageParams } from '../../device/page-params';
import { oldSince } from '../reading/old-since';
import { PaperPage } from '../../components/paper-page';
import { ReportPaper } from '../water-report/report-paper';
import { useReport } from '../water-report/use-report';
import { clock } from '../../device/clock';

const PrintFooter = () =>
  paper.canPrint ? (
    <Button text="打印，或存成 PDF" icon="print" onPress={paper.print} />
  ) : (
    <Notice kind="info" icon="print">
      微信里不能直接打印。请到网点打印这一页，或把这一页截图留着。
    </Notice>
  );

type SheetProps<Value> = {
  readonly reading: Reading<Value>;
  readonly isOfPoints?: boolean;
  readonly children: (value: Value) => ReactNode;
};

const Sheet = <Value,>({ reading, isOfPoints = false, children }: SheetProps<Value>) => (
  <PageFrame
    title="打印这一页"
    oldSince={oldSince(reading)}
    footer={reading.value === undefined ? undefined : <PrintFooter />}
  >
    <QueryView reading={reading} skeleton="page" isOfPoints={isOfPoints}>
      {(value) => <View className="paper-place">{children(value)}</View>}
    </QueryView>
  </PageFrame>
);

const MonthSheet = () => {
  const month = parseMonth(usePageParams()['month'] ?? '') ?? monthOf(clock.now());
  const reading = useRead(['printPage', month], () => resident.printPage.query({ month }));
  return (
    <Sheet reading={reading} isOfPoints>
      {(page) => <PaperPage page={page} />}
    </Sheet>
  );
};

const ReportSheet = () => (
  <Sheet reading={useReport()}>{(report) => <ReportPaper report={report} />}</Sheet>
);

/** The paper twin of a month of the passbook or, with `sheet=water`, of the water report. */
const PrintPage = () => (usePageParams()['sheet'] === 'water' ? <ReportSheet /> : <MonthSheet />);

export default PrintPage;
