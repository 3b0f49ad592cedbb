import { isId } from '@kernel/ids';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { QueryView, WriteNote } from '../../components/query-view';
import type { Waiting } from '../answers';
import { isReason, ReasonField } from '../pieces/reason-field';
import type { Served } from '../../post/posts';
import { AsidePart } from './aside-part';
import { ClaimFacts, ClaimPictures, type ClaimSheet } from './claim-facts';
import { DecidePart } from './decide-part';
import { useClaimActs, useClaimSheet } from './use-claim-sheet';

type Props = {
  readonly post: Served;
  readonly item: Waiting & { readonly kind: 'claims' };
  readonly isLive: boolean;
  readonly onDone: (words: string) => void;
};

type MoreProps = {
  readonly acts: ReturnType<typeof useClaimActs>;
  readonly onDone: Props['onDone'];
};

const MorePart = ({ acts, onDone }: MoreProps) => {
  const [question, setQuestion] = useState('');
  const ask = async () => {
    if ((await acts.askMore(question.trim())) !== undefined) onDone('已请居民补充，回了再核');
  };
  return (
    <View className="stack">
      <ReasonField
        label="看不清，请居民补充"
        usual={['号码看不清，请再拍一张', '看不出是哪一件，请拍全一点']}
        value={question}
        onChange={setQuestion}
        maxLength={100}
      />
      {isReason(question) ? (
        <Button
          id="ask-more"
          text="请居民补充"
          kind="line"
          isBusy={acts.isBusy}
          onPress={() => void ask()}
        />
      ) : null}
    </View>
  );
};

const whyNotI = ({ notMine, isCheckedByMe }: ClaimSheet): string | null => {
  if (notMine !== null) return `${notMine.sentence}${notMine.next}`;
  return isCheckedByMe ? '你已经核过一次，请另一位同事再核。' : null;
};

const Deciding = ({ claim, ...props }: Props & { readonly claim: ClaimSheet }) => {
  const acts = useClaimActs(props.post, claim.id);
  const why = whyNotI(claim);
  if (why !== null) return <Notice icon="info">{why}</Notice>;
  return (
    <View className="stack-4">
      {claim.checkers === 2 ? (
        <Notice kind="info" icon="people">
          这件事要两个人核。你核过后，还要另一位同事核一次才记分。
        </Notice>
      ) : null}
      <DecidePart {...props} />
      {props.isLive ? (
        <>
          <MorePart acts={acts} onDone={props.onDone} />
          <AsidePart isBusy={acts.isBusy} onYes={acts.stepAside} />
        </>
      ) : null}
      <WriteNote refusal={acts.refusal} fault={acts.fault} />
    </View>
  );
};

/** A claim with pictures: the digits beside each picture, then the decision. */
export const PhotoDecide = (props: Props) => {
  const { post, item } = props;
  if (!isId('claim', item.id)) throw new Error('not the id of a claim');
  return <Sheet {...props} claim={item.id} post={post} />;
};

const Sheet = ({
  claim,
  ...props
}: Props & { readonly claim: Parameters<typeof useClaimSheet>[1] }) => {
  const reading = useClaimSheet(props.post, claim);
  return (
    <QueryView reading={reading}>
      {(found) => (
        <View className="stack">
          <ClaimPictures post={props.post} claim={found} />
          <ClaimFacts claim={found} />
          <Deciding {...props} claim={found} />
        </View>
      )}
    </QueryView>
  );
};
