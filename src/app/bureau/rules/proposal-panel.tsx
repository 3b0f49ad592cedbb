import { minuteOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { KeyValue } from '../../components/key-value';
import { WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import type { Proposal } from '../answers';
import { PreviewPart } from './preview-part';
import { changesOf, statusWords } from './rule-words';
import { askedOf, useProposal } from './use-proposal';

type Props = {
  readonly post: Served;
  readonly proposal: Proposal;
  readonly isLive: boolean;
  readonly mayDecide: boolean;
  readonly onDone: (words: string) => void;
};

const Said = ({ proposal }: Pick<Props, 'proposal'>) => {
  const { version, effectiveFrom, reason, proposedCalled, proposedAt } = proposal;
  return (
    <View>
      <KeyValue name="版本">{`第 ${String(version)} 版，${effectiveFrom} 起`}</KeyValue>
      {changesOf(proposal).map(({ name, before, now }) => (
        <KeyValue key={name} name={name}>
          {before === null ? null : <View className="rule-before">{before}</View>}
          <View className="b">{now}</View>
        </KeyValue>
      ))}
      <KeyValue name="为什么">{reason}</KeyValue>
      <KeyValue name="谁提的">
        <View>{proposedCalled ?? '已离岗的同事'}</View>
        <View className="nw">{minuteOf(new Date(proposedAt))}</View>
      </KeyValue>
    </View>
  );
};

const Ended = ({ proposal }: Pick<Props, 'proposal'>) => {
  const { status, decidedCalled, decidedAt, answer } = proposal;
  return (
    <View>
      <KeyValue name={statusWords[status]}>
        <View>{decidedCalled ?? '已离岗的同事'}</View>
        {decidedAt === null ? null : <View className="nw">{minuteOf(new Date(decidedAt))}</View>}
      </KeyValue>
      {answer === null ? null : <KeyValue name="意见">{answer}</KeyValue>}
    </View>
  );
};

const Deciding = ({ post, proposal, isLive, onDone }: Omit<Props, 'mayDecide'>) => {
  const [reason, setReason] = useState('');
  const { decide, withdraw, isBusy, refusal, fault } = useProposal(post, proposal, onDone);
  const note = <WriteNote refusal={refusal} fault={fault} />;
  if (proposal.mine) {
    return (
      <View className="stack">
        <View className="mist">自己提的，等另一位同事核准。</View>
        {note}
        <Button
          id="proposal-withdraw"
          text={isLive ? '撤回' : '连上网再办'}
          kind="line"
          isOff={!isLive}
          isBusy={isBusy}
          onPress={withdraw}
        />
      </View>
    );
  }
  const isReasoned = reason.trim().length >= 2;
  return (
    <View className="stack">
      <Field
        label="意见"
        value={reason}
        maxLength={200}
        isLong
        hint="退回要写；核准可以不写"
        onChange={setReason}
      />
      {note}
      <Button
        id="proposal-approve"
        text={isLive ? '核准' : '连上网再办'}
        isOff={!isLive}
        isBusy={isBusy}
        onPress={() => {
          decide(true, reason);
        }}
      />
      <Button
        id="proposal-decline"
        text={isReasoned ? '退回' : '写上意见才能退回'}
        kind="line"
        isOff={!isReasoned || !isLive}
        isBusy={isBusy}
        onPress={() => {
          decide(false, reason);
        }}
      />
    </View>
  );
};

/** A proposed change: what it changes, what it would have made of thirty days, and the decision. */
export const ProposalPanel = (props: Props) => {
  const { post, proposal, mayDecide } = props;
  if (proposal.status !== 'proposed') {
    return (
      <View className="stack-4">
        <Said proposal={proposal} />
        <Ended proposal={proposal} />
      </View>
    );
  }
  return (
    <View className="stack-4">
      <Said proposal={proposal} />
      <PreviewPart post={post} asked={askedOf(proposal)} />
      {mayDecide ? <Deciding {...props} /> : null}
    </View>
  );
};
