import { dayOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { resident } from '../../client';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { KeptPicture } from '../../components/kept-picture';
import { KeyValue } from '../../components/key-value';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import { MoreButton } from '../../components/more-button';
import type { Answer } from '../reading/answers';
import { oldSince } from '../reading/old-since';
import { usePages } from '../../client/use-pages';
import { leakKinds, unpaidWords } from '../../client/leak-words';

type Report = Answer<'myReports'>['items'][number];

const openReport = () => {
  openPage('visitor/report');
};
const empty = {
  title: '还没有报过',
  sentence: '在外面看到漏水、长流水，报一下，3 个工作日内处理。',
  act: { text: '报告漏水', icon: 'leak', onPress: openReport },
} as const;

const chips = {
  reported: { text: '等网点派人', kind: 'warn' },
  assigned: { text: '已派人去修', kind: 'plain' },
  fixed: { text: '修好，等复看', kind: 'plain' },
  closed: { text: '已办结', kind: 'ok' },
  rejected: { text: '没有受理', kind: 'mute' },
} as const;

type PictureProps = {
  readonly id: NonNullable<Report['picture']> | null;
  readonly title: string;
};
const Picture = ({ id, title }: PictureProps) =>
  id === null ? null : (
    <KeptPicture id={id} title={title} ask={() => resident.reportPicture.query({ picture: id })} />
  );

const ReportCard = ({ report }: { readonly report: Report }) => {
  const { kind, place, spotName, at, dueDay, status, officeName, reason, seq, points } = report;
  const isWaiting = status === 'reported' || status === 'assigned';
  return (
    <Card>
      <View className="stack num">
        <View className="row between">
          <View className="s20 h">{leakKinds[kind]}</View>
          <Chip {...chips[status]} />
        </View>
        <View>
          <KeyValue name="在哪里">{[spotName, place].filter(Boolean).join(' · ')}</KeyValue>
          <KeyValue name="报的日子">
            {`${dayOf(new Date(at))}${report.isJoined ? '，并进先报的一条' : ''}`}
          </KeyValue>
          {isWaiting ? (
            <KeyValue name="期限">{`${dueDay}${report.isLate ? '，已经过期' : ''}`}</KeyValue>
          ) : null}
          {officeName === null ? null : <KeyValue name="谁在办">{officeName}</KeyValue>}
          {report.fixedNote === null ? null : (
            <KeyValue name="怎么修的">{report.fixedNote}</KeyValue>
          )}
          {reason === null ? null : <KeyValue name="原因">{reason}</KeyValue>}
          {report.unpaid === null ? null : (
            <KeyValue name="没有记分">{unpaidWords(report.unpaid)}</KeyValue>
          )}
        </View>
        <Picture id={report.picture} title="报的照片" />
        <Picture id={report.fixedPicture} title="修好的照片" />
        {seq === null ? null : (
          <Button
            text={`存折上的 +${String(points ?? 0)} 分`}
            icon="book"
            isSmall
            onPress={() => {
              openPage('resident/entry', { seq });
            }}
          />
        )}
      </View>
    </Card>
  );
};

/** What one has reported, and what became of it. */
const ReportsPage = () => {
  const reading = usePages(
    ['my-reports'],
    (cursor) => resident.myReports.query(cursor === undefined ? {} : { cursor }),
    { isAlwaysAsked: true },
  );
  return (
    <PageFrame title="我的报告" oldSince={oldSince(reading)}>
      <QueryView
        reading={reading}
        skeleton="rows"
        empty={empty}
        isEmpty={({ items }) => items.length === 0}
      >
        {(pages) => (
          <>
            {pages.items.map((report) => (
              <ReportCard key={report.id} report={report} />
            ))}
            <MoreButton pages={pages} text="再看更早的" />
            <Button text="再报一处" kind="line" icon="leak" onPress={openReport} />
          </>
        )}
      </QueryView>
    </PageFrame>
  );
};

export default ReportsPage;
