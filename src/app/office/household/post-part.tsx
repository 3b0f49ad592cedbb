import { View } from '@tarojs/components';
import { fixtureNames } from '../../components/archive';
import { Choices } from '../../components/choices';
import { Notice } from '../../components/notice';
import type { Rule } from '../answers';
import type { AtHousehold } from './use-household';
import type { PostAct } from './use-post-act';

type Props = { readonly rule: Rule; readonly at: AtHousehold; readonly act: PostAct };

const upTo = (headsMax: number) =>
  Array.from({ length: headsMax }, (_, at) => ({
    key: String(at + 1),
    text: `${String(at + 1)} 人`,
  }));

const Heads = ({ headsMax, act }: { readonly headsMax: number; readonly act: PostAct }) => (
  <View className="stack">
    <View className="h">来了几人</View>
    <Choices
      label="来了几人"
      options={upTo(headsMax)}
      chosen={String(act.heads)}
      onChoose={(key) => {
        act.setHeads(Number(key));
      }}
    />
  </View>
);

const Fixtures = ({ at, act }: Omit<Props, 'rule'>) => {
  if (at.opened === null) return <Notice>这条规则按器具记。先打开档案，再选是哪一件。</Notice>;
  const { fixtures } = at.opened.archive;
  if (fixtures.length === 0) return <Notice>档案里还没有器具，请这一户先登记。</Notice>;
  return (
    <View className="stack">
      <View className="h">哪一件器具</View>
      <Choices
        label="哪一件器具"
        options={fixtures.map(({ id, kind, place }) => ({
          key: id,
          text: `${place}的${fixtureNames[kind]}`,
        }))}
        chosen={act.fixture}
        onChoose={act.setFixture}
      />
    </View>
  );
};

/** What the rule asks besides: how many took part, or which fixture it was. */
export const PostPart = ({ rule, at, act }: Props) => (
  <>
    {rule.headsMax === null ? null : <Heads headsMax={rule.headsMax} act={act} />}
    {rule.perFixture ? <Fixtures at={at} act={act} /> : null}
  </>
);
