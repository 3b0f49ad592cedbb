import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { KeyValue } from '../../components/key-value';
import { Notice } from '../../components/notice';
import { QueryView, WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import '../pieces/preview.scss';
import { isReason, ReasonField } from '../pieces/reason-field';
import { withSign } from '../pieces/words';
import { AsidePart } from '../worklist/aside-part';
import { ClaimFacts, ClaimPictures, type ClaimSheet } from '../worklist/claim-facts';
import { useClaimActs, useClaimSheet } from '../worklist/use-claim-sheet';
import { useDecideKeys } from '../worklist/use-decide-keys';
import '../worklist/worklist.scss';
import { useDecideRecheck, type ListedRecheck } from './use-rechecks';

type Props = { readonly post: Served; readonly item: ListedRecheck; readonly isLive: boolean };

const usual = ['号码和东西都看得清', '照片里没有这个号码', '和申报的不是一件事'];

const Decide = ({ post, claim, isLive, onDone }: DecideProps) => {
  const [reason, setReason] = useState('');
  const deciding = useDecideRecheck(post);
  const acts = useClaimActs(post, claim.id);
  const decide = async (stands: boolean) => {
    const done = await deciding.run({ claim: claim.id, stands, reason: reason.trim() });
    if (done === undefined) return;
    const no = done.isReversalAsked
      ? '复核不成立，已向原网点申请冲正'
      : '复核不成立，那一笔已在冲正';
    onDone(done.stands ? '复核成立，积分不动' : no);
  };
  const isReady = isLive && isReason(reason);
  const keyed = (stands: boolean) =>
    isReady && !deciding.pending ? () => void decide(stands) : null;
  useDecideKeys({ onApprove: keyed(true), onDecline: keyed(false) });
  if (!isLive) return <Notice icon="offline">离线，不能办。连上网再来。</Notice>;
  return (
    <View className="stack">
      <View className="act-preview">
        成立，积分不动。不成立，就向原网点申请冲正，由那里的负责人核准；居民看得到原因。
      </View>
      <ReasonField
        label="为什么"
        usual={usual}
        value={reason}
        onChange={setReason}
        maxLength={80}
      />
      <WriteNote refusal={deciding.refusal} fault={deciding.fault} />
      <View className="decide-acts">
        <Button
          id="recheck-yes"
          className="grow"
          text={isReady ? '成立' : '先写为什么'}
          isOff={!isReady}
          isBusy={deciding.pending}
          onPress={() => void decide(true)}
        />
        <Button
          id="recheck-no"
          text="不成立"
          kind="line"
          isOff={!isReady || deciding.pending}
          onPress={() => void decide(false)}
        />
      </View>
      <AsidePart isBusy={acts.isBusy} onYes={acts.stepAside} />
      <WriteNote refusal={acts.refusal} fault={acts.fault} />
    </View>
  );
};
type DecideProps = {
  readonly post: Served;
  readonly claim: ClaimSheet;
  readonly isLive: boolean;
  readonly onDone: (words: string) => void;
};

const Ending = (props: DecideProps) => {
  const { claim } = props;
  const { recheck } = claim;
  if (recheck !== null && recheck.stands !== null) {
    return (
      <Notice icon="info">{`${recheck.stands ? '成立' : '不成立'}：${recheck.reason ?? ''}`}</Notice>
    );
  }
  if (claim.notMine !== null) {
    return <Notice icon="info">{`${claim.notMine.sentence}${claim.notMine.next}`}</Notice>;
  }
  return claim.isCheckedByMe ? (
    <Notice icon="info">这条是你自己核过的，请另一位同事来复核。</Notice>
  ) : (
    <Decide {...props} />
  );
};

/** What another office approved, without whose it is: the pictures, and whether it stands. */
export const RecheckDetail = ({ post, item, isLive }: Props) => {
  const [told, setTold] = useState<string | null>(null);
  const reading = useClaimSheet(post, item.claim);
  return (
    <Card>
      <QueryView reading={reading}>
        {(claim) => (
          <View className="stack">
            <View className="s20 h num">{`${claim.title} ${withSign(claim.points)}`}</View>
            <View className="num">
              <KeyValue name="哪里核的">{claim.office ?? ''}</KeyValue>
              <KeyValue name="为什么抽到">
                {item.because === 'draw' ? '随机抽到' : '同一人多次核同一户'}
              </KeyValue>
              <KeyValue name="期限">{item.dueDay}</KeyValue>
            </View>
            <ClaimPictures post={post} claim={claim} />
            <ClaimFacts claim={claim} />
            {told === null ? (
              <Ending post={post} claim={claim} isLive={isLive} onDone={setTold} />
            ) : (
              <View className="decide-told" {...{ role: 'status' }}>
                <Icon name="ok" />
                {told}
              </View>
            )}
          </View>
        )}
      </QueryView>
    </Card>
  );
};
