import { monthOf, parseMonth } from '@kernel/day';
import { View } from '@tarojs/components';
import { resident, useRead } from '../../client';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { paper } from '../../device/paper';
import { usePageParams } from '../../device/page-params';
import { oldSince } from '../reading/old-since';
import { PaperPage } from '../../components/paper-page';

const PrintFooter = () =>
  paper.canPrint ? (
    <Button text="打印，或存成 PDF" icon="print" onPress={paper.print} />
  ) : (
    <Notice kind="info" icon="print">
      微信里不能直接打印。请到网点打印这一页，或把这一页截图留着。
    </Notice>
  );

/** The paper twin of a month: A5, large type, with its check code. */
const PrintPage = () => {
  const month = parseMonth(usePageParams()['month'] ?? '') ?? monthOf(new Date());
  const reading = useRead(['printPage', month], () => resident.printPage.query({ month }));
  return (
    <PageFrame
      title="打印这一页"
      oldSince={oldSince(reading)}
      footer={reading.value === undefined ? undefined : <PrintFooter />}
    >
      <QueryView reading={reading} skeleton="page" isOfPoints>
        {(page) => (
          <View className="paper-place">
            <PaperPage page={page} />
          </View>
        )}
      </QueryView>
    </PageFrame>
  );
};

export default PrintPage;
