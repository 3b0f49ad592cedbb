import { View } from '@tarojs/components';
import { useState } from 'react';
import { choicesOf, fixtureNames, type FixtureKind } from '../../components/archive';
import { Button } from '../../components/button';
import { ChoiceField } from '../../components/choice-field';
import { Choices } from '../../components/choices';
import { Field } from '../../components/field';
import { LabelPart } from '../../components/label-part';
import { Notice } from '../../components/notice';
import { WriteNote } from '../../components/query-view';
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

const AddFixture = ({ act }: { readonly act: PostAct }) => {
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<FixtureKind | null>(null);
  const [place, setPlace] = useState('');
  const isReady = kind !== null && place.trim() !== '';
  const add = async () => {
    if (kind === null) return;
    if ((await act.add({ kind, place: place.trim() })) !== undefined) setOpen(false);
  };
  if (!isOpen) {
    return (
      <Button
        text="登记一件"
        kind="line"
        icon="plus"
        isSmall
        onPress={() => {
          setOpen(true);
        }}
      />
    );
  }
  return (
    <>
      <ChoiceField
        label="什么器具"
        choices={choicesOf(fixtureNames)}
        chosen={kind}
        onChoose={setKind}
      />
      <Field
        label="在哪里"
        value={place}
        onChange={setPlace}
        maxLength={20}
        placeholder="例如：厨房"
      />
      <WriteNote refusal={act.adding.refusal} fault={act.adding.fault} />
      <Button
        text={isReady ? '登记上' : '选好器具、写上位置'}
        kind="line"
        isOff={!isReady}
        isBusy={act.adding.pending}
        onPress={() => void add()}
      />
    </>
  );
};

const Fixtures = ({ at, act }: Omit<Props, 'rule'>) => {
  if (at.opened === null) return <Notice>这条规则按器具记。先打开档案，再选是哪一件。</Notice>;
  const fixtures = [...at.opened.archive.fixtures, ...act.added];
  return (
    <View className="stack">
      <View className="h">哪一件器具</View>
      {fixtures.length === 0 ? <Notice icon="info">档案里还没有器具，先登记一件。</Notice> : null}
      <Choices
        label="哪一件器具"
        options={fixtures.map(({ id, kind, place }) => ({
          key: id,
          text: `${place}的${fixtureNames[kind]}`,
        }))}
        chosen={act.fixture}
        onChoose={act.setFixture}
      />
      <AddFixture act={act} />
    </View>
  );
};

/** What the rule asks besides: how many took part, which fixture it was, what its label says. */
export const PostPart = ({ rule, at, act }: Props) => (
  <>
    {rule.headsMax === null ? null : <Heads headsMax={rule.headsMax} act={act} />}
    {rule.perFixture ? <Fixtures at={at} act={act} /> : null}
    {rule.labelGrade === null || act.fixture === null ? null : <LabelPart label={act.label} />}
  </>
);
