import { View } from '@tarojs/components';
import { KeyValue } from '../../components/key-value';
import { Notice } from '../../components/notice';
import type { Served } from '../../post/posts';
import { DecideForm } from './decide-form';
import { RunFrame, RunPeople } from './run-frame';
import { sumWords, unpaidOf, whyNotOf, yearWords } from './settle-words';
import { mayRun, useDecideRun, type Run, type Yearly } from './use-settle';

type Props = {
  readonly post: Served;
  readonly run: Run;
  readonly of: number;
  readonly isLive: boolean;
  readonly carrying: Yearly['carrying'];
  readonly onDone: () => void;
};

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
    <RunPeople run={run} opened="谁算的" />
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

const Decide = ({ post, run, onDone }: Pick<Props, 'post' | 'run' | 'onDone'>) => {
  const writing = useDecideRun(post);
  if (run.isMine) return <Notice icon="info">你算的，请另一位同事核准。</Notice>;
  const decide = async (decision: { readonly approve: boolean; readonly reason?: string }) => {
    if ((await writing.run({ run: run.id, ...decision })) !== undefined) onDone();
  };
  return (
    <DecideForm
      yes={`核准，给 ${sumWords(run.homes, run.points)}`}
      isNothing={run.homes === 0}
      writing={writing}
      onDecide={(decision) => void decide(decision)}
    />
  );
};

/** One run of the yearly bonus: its numbers before anything is given, and who has none and why. */
export const YearlyPanel = (props: Props) => {
  const { post, of, isLive, carrying, onDone } = props;
  const { went } = carrying;
  const run = went?.id === props.run.id ? { ...props.run, ...went } : props.run;
  return (
    <RunFrame
      run={run}
      of={Math.max(of, run.looked)}
      may={isLive && mayRun(post)}
      carrying={carrying}
      decide={<Decide post={post} run={run} onDone={onDone} />}
    >
      <Facts run={run} />
      <WhyNot run={run} />
    </RunFrame>
  );
};
