import { View } from '@tarojs/components';
import { KeyValue } from '../../components/key-value';
import { Notice } from '../../components/notice';
import type { Served } from '../../post/posts';
import { DecideForm } from './decide-form';
import { RunFrame, RunPeople } from './run-frame';
import { homesWords, periodWords, ruleWords, sumWords } from './settle-words';
import { mayRun, useDecideSettlement, type Period, type Settlement } from './use-settle';

type Props = {
  readonly post: Served;
  readonly settlement: Settlement;
  readonly isLive: boolean;
  readonly carrying: Period['carrying'];
  readonly onDone: () => void;
};

const Facts = ({ settlement }: { readonly settlement: Settlement }) => {
  const { status, of, settled, points } = settlement;
  return (
    <View className="num">
      <KeyValue name="哪个月">{periodWords(settlement)}</KeyValue>
      <KeyValue name="按哪条">{ruleWords(settlement)}</KeyValue>
      <KeyValue name="有账单">{homesWords(of)}</KeyValue>
      {status === 'paid' || status === 'paying' ? (
        <KeyValue name="记上了">{sumWords(settled, points)}</KeyValue>
      ) : null}
      <RunPeople run={settlement} opened="谁开的" />
    </View>
  );
};

const Decide = ({ post, settlement, onDone }: Pick<Props, 'post' | 'settlement' | 'onDone'>) => {
  const writing = useDecideSettlement(post);
  const { id, of, pointsEach, isMine } = settlement;
  if (isMine) return <Notice icon="info">你开的，请另一位同事核准。</Notice>;
  const decide = async (decision: { readonly approve: boolean; readonly reason?: string }) => {
    if ((await writing.run({ settlement: id, ...decision })) !== undefined) onDone();
  };
  return (
    <View className="stack">
      <View className="s14 mist">估抄的、停用的、记过的户不记，所以只会比这少。</View>
      <DecideForm
        yes={`核准，最多给 ${sumWords(of, of * pointsEach)}`}
        isNothing={of === 0}
        writing={writing}
        onDecide={(decision) => void decide(decision)}
      />
    </View>
  );
};

/** One settlement of a billing period: what it would look at, who decides it, and how far it is. */
export const PeriodPanel = (props: Props) => {
  const { post, isLive, carrying, onDone } = props;
  const { went } = carrying;
  const isGoing = went?.id === props.settlement.id;
  const settlement = isGoing ? { ...props.settlement, ...went } : props.settlement;
  return (
    <RunFrame
      run={settlement}
      of={settlement.of}
      may={isLive && mayRun(post)}
      carrying={carrying}
      decide={<Decide post={post} settlement={settlement} onDone={onDone} />}
    >
      <Facts settlement={settlement} />
    </RunFrame>
  );
};
