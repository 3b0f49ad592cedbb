import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { KeyValue } from '../../components/key-value';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import type { Served } from '../../post/posts';
import type { Answer, Waiting } from '../answers';
import { withSign } from '../pieces/words';
import { AnswerForm } from './answer-form';
import { ProposalPart } from './proposal-part';
import { useObjection } from './use-objection';

export type Sheet = Answer<'objection'>;
type Props = {
  readonly post: Served;
  readonly item: Waiting;
  readonly isLive: boolean;
  readonly onDone: (words: string) => void;
};

const reversalWords = {
  waiting: '已申请冲正，等核准',
  approved: '已冲正',
  undone: '已撤回',
} as const;

const Facts = ({ sheet }: { readonly sheet: Sheet }) => (
  <View className="num">
    <KeyValue name="哪一本">{sheet.book === 'points' ? '存折' : '信用积分'}</KeyValue>
    {sheet.line.total === sheet.line.amount ? null : (
      <KeyValue name="现在算">{`${withSign(sheet.line.total)} 分（更正过）`}</KeyValue>
    )}
    {sheet.isNoted ? <KeyValue name="怎么提的">在窗口代提</KeyValue> : null}
    {sheet.reversal === null ? null : (
      <KeyValue name="冲正">{reversalWords[sheet.reversal]}</KeyValue>
    )}
  </View>
);

const Inside = ({ sheet, ...props }: Props & { readonly sheet: Sheet }) => {
  const why = props.isLive ? (sheet.notMine?.sentence ?? null) : '离线，不能办。连上网再来。';
  return (
    <View className="stack">
      <Facts sheet={sheet} />
      {sheet.isOverdue ? <Notice icon="warn">过了 5 个工作日的期限，请今天就答复。</Notice> : null}
      {why === null ? null : <Notice icon="info">{why}</Notice>}
      {sheet.letter === null ? null : (
        <Button
          text={`打印结果通知 ${sheet.letter}`}
          icon="print"
          onPress={() => {
            openPage('office/letter', { question: sheet.question });
          }}
        />
      )}
      {why !== null || sheet.letter !== null ? null : sheet.proposal === null ? (
        <AnswerForm {...props} sheet={sheet} />
      ) : (
        <ProposalPart {...props} sheet={sheet} proposal={sheet.proposal} />
      )}
    </View>
  );
};

/** An objection as it is answered: the line, the clock, what is under way, and the letter. */
export const ObjectionPart = (props: Props) => {
  const reading = useObjection(props.post, props.item.id);
  return <QueryView reading={reading}>{(sheet) => <Inside {...props} sheet={sheet} />}</QueryView>;
};
