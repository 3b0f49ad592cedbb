import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import { QuietButton } from '../pieces/quiet-button';
import { oldSince } from '../reading/old-since';
import type { WaterReport } from '../reading/answers';
import { CompareSwitch, GoalCard } from './goal-card';
import { FaceCard, JumpNotice, TipCard, UnmeteredCard, UseCard, YearlyCard } from './report-cards';
import { useReport } from './use-report';
import './water-report.scss';

const Metered = ({ report }: { readonly report: WaterReport }) => (
  <>
    <JumpNotice report={report} />
    <UseCard report={report} />
    <FaceCard report={report} />
    <TipCard report={report} />
    <YearlyCard report={report} />
    <GoalCard report={report} />
    <CompareSwitch report={report} />
    <QuietButton
      text="打印一张（A5）"
      icon="print"
      onPress={() => {
        openPage('resident/print', { sheet: 'water' });
      }}
    />
  </>
);

const Unmetered = ({ report }: { readonly report: WaterReport }) => (
  <>
    <UnmeteredCard />
    <TipCard report={report} />
  </>
);

/** What the household's own bills say: a jump first, then the trend, one tip, and a goal. */
const WaterReportPage = () => {
  const reading = useReport();
  return (
    <PageFrame title="用水报告" oldSince={oldSince(reading)}>
      <QueryView
        reading={reading}
        skeleton="page"
        empty={{
          title: '还没有账单',
          sentence: '同意收水费账单，填好水表户号，账单来了这里就有报告。',
          act: {
            text: '去水表和账单',
            icon: 'meter',
            onPress: () => {
              openPage('resident/meter');
            },
          },
        }}
        isEmpty={({ supply, bills }) => supply === 'metered' && bills.length === 0}
      >
        {(report) =>
          report.supply === 'metered' ? <Metered report={report} /> : <Unmetered report={report} />
        }
      </QueryView>
    </PageFrame>
  );
};

export default WaterReportPage;
