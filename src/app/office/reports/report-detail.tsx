import { minuteOf } from '@kernel/day';
import { isId } from '@kernel/ids';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { office, useRead } from '../../client';
import { Card } from '../../components/card';
import { KeptPicture } from '../../components/kept-picture';
import { KeyValue } from '../../components/key-value';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { leakKinds } from '../../client/leak-words';
import type { Served } from '../../post/posts';
import { ReportActs } from './report-acts';
import type { Report } from './use-reports';

type Props = {
  readonly post: Served;
  readonly id: string;
  readonly isLive: boolean;
  readonly onOther: (id: string) => void;
};
type FactsProps = { readonly post: Served; readonly report: Report };

const stepNames = {
  assigned: '派给',
  fixed: '修好',
  closed: '办结',
  returned: '退回再修',
  rejected: '不受理',
  joined: '并入',
} as const;

const Picture = ({ post, report, id, title }: FactsProps & PictureProps) =>
  id === null ? null : (
    <KeptPicture
      key={id}
      id={id}
      title={title}
      ask={() =>
        office.reportPicture.query({ office: post.office, report: report.id, picture: id })
      }
    />
  );
type PictureProps = { readonly id: Report['picture']; readonly title: string };

const Facts = ({ post, report }: FactsProps) => (
  <View className="stack num">
    <View className="s20 h">{leakKinds[report.kind]}</View>
    <KeyValue name="在哪里">
      {[report.spotName, report.place].filter((each) => each !== null).join(' · ')}
    </KeyValue>
    {report.lat === null || report.lon === null ? null : (
      <KeyValue name="位置">{`${report.lat.toFixed(5)}，${report.lon.toFixed(5)}`}</KeyValue>
    )}
    {report.note === null ? null : <KeyValue name="说明">{report.note}</KeyValue>}
    <KeyValue name="报的时间">{minuteOf(new Date(report.at))}</KeyValue>
    <KeyValue name="期限">{`${report.dueDay}${report.isLate ? '，已经过期' : ''}`}</KeyValue>
    <KeyValue name="谁报的">
      {report.isSignedIn ? '登录的人（不显示姓名）' : '没有登录的人'}
    </KeyValue>
    <Picture post={post} report={report} id={report.picture} title="报的照片" />
    {report.others.map((other) => (
      <View key={other.id} className="stack">
        <KeyValue name="也有人报">
          {[minuteOf(new Date(other.at)), other.place, other.note]
            .filter((each) => each !== null)
            .join(' · ')}
        </KeyValue>
        <Picture post={post} report={report} id={other.picture} title="也报的照片" />
      </View>
    ))}
    {report.steps.map((step) => (
      <View key={step.no} className="stack">
        <KeyValue name={stepNames[step.kind]}>
          {[step.note, step.called, step.officeName, minuteOf(new Date(step.at))]
            .filter((each) => each !== null)
            .join(' · ')}
        </KeyValue>
        <Picture post={post} report={report} id={step.picture} title="修好的照片" />
      </View>
    ))}
  </View>
);

/** One report in full: what, where, what was done by whom, and what is to be done next. */
export const ReportDetail = ({ post, id, isLive, onOther }: Props) => {
  const [told, setTold] = useState<string | null>(null);
  const reading = useRead(['leak-report', post.office, id], () => {
    if (!isId('report', id)) throw new Error('not the id of a report');
    return office.leakReport.query({ office: post.office, report: id });
  });
  return (
    <Card>
      <QueryView reading={reading}>
        {(report) => (
          <View className="stack">
            <Facts post={post} report={report} />
            {told === null ? null : (
              <Notice kind="info" icon="ok">
                {told}
              </Notice>
            )}
            <ReportActs
              key={report.status}
              post={post}
              report={report}
              isLive={isLive}
              onDone={setTold}
              onOther={onOther}
            />
          </View>
        )}
      </QueryView>
    </Card>
  );
};
