import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { KeyValue } from '../../components/key-value';
import { Notice } from '../../components/notice';
import { WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import {
  progressWords,
  statusWords,
  sumWords,
  unpaidOf,
  whyNotOf,
  yearWords,
} from './settle-words';
import { useDecideRun, type CarryOn, type Run } from './use-settle';

type Props = {
  readonly post: Served;
  readonly run: Run;
  readonly of: number;
  readonly isLive: boolean;
  readonly carrying: CarryOn;
  readonly onDone: () => void;
};

const mayDo = ({ roles }: Served): boolean => roles.includes('reviewer') || roles.includes('admin');

const Facts = ({ run }: { readonly run: Run }) => (
  <View className="num">
    <KeyValue name="哪一年">{`${yearWords(run)}，和前十二个月比`}</KeyValue>
    <KeyValue name="算出来">{sumWords(run.homes, run.points)}</KeyValue>
    {run.status === 'paid' || run.status === 'paying' ? (
      <KeyValue name="记上了">{sumWords(run.paidHomes, run.paidPoints)}</KeyValue>
    ) : null}
    {unpaidOf(run).map(([name, homes]) => (
      <KeyValue key={name} name="没记上">{`${name}：${homes}`}</KeyValue>
    ))}
    <KeyValue name="谁算的">{run.openedCalled ?? '已离岗的同事'}</KeyValue>
    {run.status === 'paid' || run.status === 'paying' || run.status === 'declined' ? (
      <KeyValue name={run.status === 'declined' ? '谁退回' : '谁核准'}>
        {`${run.decidedCalled ?? '已离岗的同事'}${run.answer === null ? '' : `：${run.answer}`}`}
      </KeyValue>
    ) : null}
  </View>
);

const WhyNot = ({ run }: { readonly run: Run }) => {
  const others = whyNotOf(run);
  return others.length === 0 ? null : (
    <View className="num">
      <View className="h">没有算上的</View>
      {others.map(([name, homes]) => (
        <View key={name} className="row between top">
          <View>{name}</View>
          <View className="nw b">{homes}</View>
        </View>
      ))}
    </View>
  );
};

const Decide = ({ post, run, onDone }: Props) => {
  const [reason, setReason] = useState('');
  const { run: decide, pending, refusal, fault } = useDecideRun(post);
  if (run.isMine) return <Notice icon="info">你算的，请另一位同事核准。</Notice>;
  const send = async (approve: boolean) => {
    const said = reason.trim() === '' ? {} : { reason: reason.trim() };
    if ((await decide({ run: run.id, approve, ...said })) !== undefined) onDone();
  };
  return (
    <View className="stack">
      <Field label="意见（退回要写）" value={reason} maxLength={200} onChange={setReason} />
      <WriteNote refusal={refusal} fault={fault} />
      <Button
        id="run-yes"
        text={
          run.homes === 0 ? '一户也没有，退回就好' : `核准，给 ${sumWords(run.homes, run.points)}`
        }
        isOff={run.homes === 0}
        isBusy={pending}
        onPress={() => void send(true)}
      />
      <Button
        id="run-no"
        text={reason.trim().length < 2 ? '写了意见才能退回' : '退回'}
        kind="line"
        isOff={reason.trim().length < 2}
        isBusy={pending}
        onPress={() => void send(false)}
      />
    </View>
  );
};

const isUnderWay = ({ status }: Run): boolean => status === 'counting' || status === 'paying';

/** One run: its numbers before anything is given, the decision of another person, and its progress. */
export const RunPanel = (props: Props) => {
  const { post, of, isLive, carrying } = props;
  const { went, pending, refusal, fault, go } = carrying;
  const run = went?.id === props.run.id ? { ...props.run, ...went } : props.run;
  const may = isLive && mayDo(post);
  return (
    <View className="stack-4">
      <View className="s20 h">{statusWords[run.status]}</View>
      {isUnderWay(run) ? (
        <Notice kind="info">
          <View className="b num">{progressWords(run, of)}</View>
          <View className="s14">关掉这一页也不要紧，回来可以接着办，一户不会记两次。</View>
        </Notice>
      ) : null}
      <Facts run={run} />
      <WhyNot run={run} />
      <WriteNote refusal={refusal} fault={fault} />
      {isUnderWay(run) && may ? (
        <Button
          text={run.status === 'counting' ? '接着算' : '接着记'}
          isBusy={pending || went !== null}
          onPress={() => {
            go(run.id);
          }}
        />
      ) : null}
      {run.status === 'counted' && may ? <Decide {...props} run={run} /> : null}
    </View>
  );
};
