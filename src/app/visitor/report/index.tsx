import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { PageFrame } from '../../components/page-frame';
import { openPage } from '../../device/navigate';
import { usePageParams } from '../../device/page-params';
import './report.scss';
import { useLanguage } from '../spot/language';
import { ReportFooter, ReportForm } from './report-form';
import { useReport, type Done, type Reporting } from './use-report';
import { frameWords, reportWords, type ReportWords } from './words';

type DoneProps = { readonly done: Done; readonly words: ReportWords; readonly onMore: () => void };

const ReportDone = ({ done, words, onMore }: DoneProps) => (
  <Card>
    <View className="stack-4" {...{ role: 'status' }}>
      <View className="row s20 h">
        <Icon name="ok" className="ok" />
        <View>{words.done}</View>
      </View>
      <View className="num">
        {done.joined ? words.joined : `${words.due}${done.dueDay}`}
        {done.mayEarn ? <View>{words.earn}</View> : null}
      </View>
      {done.isFollowed ? (
        <Button
          text={words.follow}
          icon="list"
          onPress={() => {
            openPage('resident/reports');
          }}
        />
      ) : null}
      <Button text={words.more} kind="line" icon="plus" onPress={onMore} />
    </View>
  </Card>
);

const Inside = ({ reporting, ...rest }: InsideProps) =>
  reporting.done === null ? (
    <ReportForm reporting={reporting} {...rest} />
  ) : (
    <ReportDone done={reporting.done} words={rest.words} onMore={reporting.again} />
  );
type InsideProps = Parameters<typeof ReportForm>[0] & { readonly reporting: Reporting };

/** A leak or waste in a public place; anybody may say so, signed in or not. */
const ReportPage = () => {
  const { code } = usePageParams();
  const [language] = useLanguage();
  const words = reportWords(language);
  const reporting = useReport(code ?? null);
  const shared = { reporting, words, language };
  return (
    <PageFrame
      title={words.title}
      words={frameWords(language)}
      footer={
        reporting.done === null ? (
          <View className={`report-${language}`}>
            <ReportFooter {...shared} />
          </View>
        ) : undefined
      }
    >
      <View className={`report-${language}`}>
        <Inside {...shared} isAtPlace={code !== undefined} />
      </View>
    </PageFrame>
  );
};

export default ReportPage;
