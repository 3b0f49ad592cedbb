import { View } from '@tarojs/components';
import { useState } from 'react';
import { boundWords } from '../../components/bound-words';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { WriteNote } from '../../components/query-view';
import type { Waiting } from '../answers';
import '../pieces/preview.scss';
import { isReason, ReasonField } from '../pieces/reason-field';
import type { Served } from '../../post/posts';
import { calledOf } from '../pieces/words';
import { useDecision } from './use-decision';
import { useDecideKeys } from './use-decide-keys';
import { whyNotMine } from './waiting-words';

type Words = {
  /** What will happen, said before it happens. */
  readonly preview: (item: Waiting) => string;
  readonly yes: (item: Waiting) => string;
  /** Null where there is nothing to decline. */
  readonly no: string | null;
  readonly reason: { readonly label: string; readonly usual: readonly string[] } | null;
};

const words: Readonly<Record<Exclude<Waiting['kind'], 'pickups' | 'questions'>, Words>> = {
  claims: {
    preview: ({ called, points, title }) =>
      `给 ${calledOf(called)} 记 ${String(points ?? 0)} 分：${title}。看过东西或凭据再同意。`,
    yes: ({ points }) => `同意，记 ${String(points ?? 0)} 分`,
    no: '退回',
    reason: { label: '退回的原因', usual: ['没有看到东西', '和申报的不一样', '已经记过了'] },
  },
  archives: {
    preview: ({ called, estate, building }) =>
      `确认 ${calledOf(called)} 住在 ${estate} ${building}，这本存折从此能用。`,
    yes: () => '核对无误，确认',
    no: '退回',
    reason: { label: '退回的原因', usual: ['门牌不归本网点', '这户已有存折', '核对不上'] },
  },
  reversals: {
    preview: ({ called, title }) =>
      `把 ${calledOf(called)} 的“${title}”这一笔冲正。存折上两笔都留着，积分按冲正后算。`,
    yes: () => '核准冲正',
    no: '不核准',
    reason: null,
  },
};

type Props = {
  readonly post: Served;
  readonly item: Waiting & { readonly kind: keyof typeof words };
  readonly isLive: boolean;
  readonly onDone: (words: string) => void;
};

/** The decision about one thing that waits, with what it will do in words. */
export const DecidePart = ({ post, item, isLive, onDone }: Props) => {
  const [reason, setReason] = useState('');
  const { isBusy, refusal, fault, decide } = useDecision(post, item, onDone);
  const { preview, yes, no, reason: field } = words[item.kind];
  const why = isLive ? whyNotMine(item, post) : '离线，不能办。连上网再来。';
  const canYes = why === null;
  const canNo = why === null && (field === null || isReason(reason));
  const approve = () => {
    decide(true, reason);
  };
  const decline = () => {
    decide(false, reason);
  };
  useDecideKeys({
    onApprove: canYes && !isBusy ? approve : null,
    onDecline: no !== null && canNo && !isBusy ? decline : null,
  });
  return (
    <View className="stack">
      <View className="act-preview num">{boundWords(preview(item))}</View>
      {why === null ? null : <Notice icon="info">{why}</Notice>}
      {field === null ? null : (
        <ReasonField {...field} value={reason} onChange={setReason} maxLength={100} />
      )}
      <WriteNote refusal={refusal} fault={fault} />
      <View className="decide-acts">
        <Button
          id="decide-yes"
          className="grow"
          text={yes(item)}
          isOff={!canYes}
          isBusy={isBusy}
          onPress={approve}
        />
        {no === null ? null : (
          <Button
            id="decide-no"
            text={canNo || why !== null ? no : '写了原因才能退回'}
            kind="line"
            isOff={!canNo || isBusy}
            onPress={decline}
          />
        )}
      </View>
      {item.kind === 'claims' ? (
        <View className="s14 mist">10 分钟内可撤回，之后只能冲正</View>
      ) : null}
    </View>
  );
};
