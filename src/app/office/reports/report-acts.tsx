import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { PhotoField } from '../../components/photo-field';
import { WriteNote } from '../../components/query-view';
import type { TakenPicture } from '../../device/types';
import { ChoiceField } from '../../components/choice-field';
import { leakKinds } from '../../client/leak-words';
import { isStaff, type Served } from '../../post/posts';
import { NoWithReason } from '../pieces/no-with-reason';
import { isReason, ReasonField } from '../pieces/reason-field';
import { useReportActs, type Acts } from './use-report-acts';
import { useReports, type Report } from './use-reports';

type PartProps = { readonly report: Report; readonly acts: Acts; readonly post: Served };
type Props = Omit<PartProps, 'acts'> & {
  readonly isLive: boolean;
  readonly onDone: (words: string) => void;
  readonly onOther: (id: string) => void;
};

const photoWords = {
  take: '拍修好的样子',
  again: '重新拍',
  alt: '修好的照片',
  kept: '只拍修好的地方，不要拍到人脸。',
  failed: '没有拿到照片，请再拍一次。',
};

const AssignPart = ({ report, acts, post }: PartProps) => {
  const ours = report.offices.find(({ id }) => id === post.office)?.id;
  const [to, setTo] = useState(report.office ?? ours ?? report.offices[0]?.id ?? null);
  const choices = report.offices.map(({ id, name }) => ({ key: id, text: name }));
  return (
    <View className="stack">
      <ChoiceField label="派给谁" choices={choices} chosen={to} onChoose={setTo} />
      <Button
        text={report.status === 'reported' ? '派出去' : '改派'}
        kind={report.status === 'reported' ? 'sea' : 'line'}
        isOff={to === null}
        isBusy={acts.isBusy}
        onPress={() => {
          if (to !== null) void acts.assign(to, '');
        }}
      />
    </View>
  );
};

const FixPart = ({ acts }: Pick<PartProps, 'acts'>) => {
  const [picture, setPicture] = useState<TakenPicture | null>(null);
  const [note, setNote] = useState('');
  const lacks = picture === null ? '先拍一张修好的照片' : isReason(note) ? null : '先写怎么修的';
  return (
    <View className="stack">
      <PhotoField words={photoWords} picture={picture} onTake={setPicture} />
      <ReasonField
        label="怎么修的"
        usual={['换了垫圈', '换了水龙头', '修好了水管']}
        value={note}
        onChange={setNote}
        maxLength={100}
      />
      <Button
        text={lacks ?? '已经修好'}
        isOff={lacks !== null}
        isBusy={acts.isBusy}
        onPress={() => {
          if (picture !== null) void acts.fix(picture, note.trim());
        }}
      />
    </View>
  );
};

const ClosePart = ({ report, acts }: Pick<PartProps, 'report' | 'acts'>) => {
  if (report.isFixedByMe) {
    return <Notice icon="info">你记的修好，请另一位同事去看过再办结。</Notice>;
  }
  return (
    <View className="stack">
      <Button
        text="看过，修好了，办结"
        isBusy={acts.isBusy}
        onPress={() => {
          void acts.close(true, '');
        }}
      />
      <NoWithReason
        label="没修好，退回再修"
        usual={['还在漏', '修错了地方']}
        text="退回再修"
        isBusy={acts.isBusy}
        onNo={(reason) => void acts.close(false, reason)}
      />
    </View>
  );
};

const RejectPart = ({ acts }: Pick<PartProps, 'acts'>) => (
  <View className="stack">
    <NoWithReason
      label="不受理的原因"
      usual={['不是漏水', '找不到这个地方', '不是公共地方']}
      text="不受理"
      isBusy={acts.isBusy}
      onNo={(reason) => void acts.reject(reason)}
    />
  </View>
);

const JoinPart = ({ report, acts, post, onOther }: PartProps & Pick<Props, 'onOther'>) => {
  const others = useReports(post, 'new');
  const earlier = (others.value?.items ?? []).filter(
    ({ id, at }) => id !== report.id && at <= report.at,
  );
  if (earlier.length === 0) return null;
  return (
    <ChoiceField
      label="和先报的是同一处"
      placeholder="选先报的那一条"
      chosen={null}
      choices={earlier.map(({ id, kind, place }) => ({
        key: id,
        text: `${leakKinds[kind]} · ${place}`,
      }))}
      onChoose={(first) => {
        void acts.join(first).then((joined) => {
          if (joined !== undefined) onOther(joined);
        });
      }}
    />
  );
};

/** What this office may do next: assign, mend, look again, reject, join. */
export const ReportActs = ({ report, post, isLive, onDone, onOther }: Props) => {
  const acts = useReportActs(post, report, onDone);
  const { status, isOwn, isOurs } = report;
  const isOpen = status === 'reported' || status === 'assigned';
  if (!isOpen && status !== 'fixed') return null;
  if (!isLive) return <Notice icon="offline">离线，不能办。连上网再来。</Notice>;
  if (!isOurs) return <Notice icon="info">这条派给了别的网点，由那里来办。</Notice>;
  const canDecide = isStaff(post);
  return (
    <View className="stack-4">
      {isOwn ? <Notice icon="info">自己家报的，请另一位同事来办结。</Notice> : null}
      {status === 'assigned' && report.office === post.office ? <FixPart acts={acts} /> : null}
      {status === 'fixed' && canDecide && !isOwn ? <ClosePart report={report} acts={acts} /> : null}
      {isOpen && canDecide ? <AssignPart report={report} acts={acts} post={post} /> : null}
      {isOpen && canDecide && !isOwn ? (
        <>
          <JoinPart report={report} acts={acts} post={post} onOther={onOther} />
          <RejectPart acts={acts} />
        </>
      ) : null}
      <WriteNote refusal={acts.refusal} fault={acts.fault} />
    </View>
  );
};
