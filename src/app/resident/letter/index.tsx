import { View } from '@tarojs/components';
import { resident, useRead } from '../../client';
import { Button } from '../../components/button';
import { LetterPaper } from '../../components/letter-paper';
import { Notice } from '../../components/notice';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { usePageParams } from '../../device/page-params';
import { paper } from '../../device/paper';
import { oldSince } from '../reading/old-since';

const PrintFooter = () =>
  paper.canPrint ? (
    <Button text="打印，或存成 PDF" icon="print" onPress={paper.print} />
  ) : (
    <Notice kind="info" icon="print">
      微信里不能直接打印。要纸的，请到网点打印。
    </Notice>
  );

/** The letter that answers one's objection. */
const LetterPage = () => {
  const question = usePageParams()['question'] ?? '';
  const ask = () => resident.letter.query({ question });
  const reading = useRead(['letter', question], ask, { isAlwaysAsked: true });
  return (
    <PageFrame
      title="结果通知"
      oldSince={oldSince(reading)}
      footer={reading.value === undefined ? undefined : <PrintFooter />}
    >
      <QueryView reading={reading} skeleton="page">
        {(letter) => (
          <View className="paper-place">
            <LetterPaper letter={letter} />
          </View>
        )}
      </QueryView>
    </PageFrame>
  );
};

export default LetterPage;
