import { minuteOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { KeyValue } from '../../components/key-value';
import { QuietButton } from '../pieces/quiet-button';
import type { Entry } from '../reading/answers';
import { lotWords, ruleNote, usedWords, whoWords } from './entry-words';

type Props = { readonly entry: Entry; readonly onOpen: (seq: number) => void };

const Rule = ({ rule }: { readonly rule: NonNullable<Entry['rule']> }) => (
  <KeyValue name="规则">
    <View>{rule.title}</View>
    <View className="s14 on-paper-2">{rule.clause}</View>
    <View className="s14 on-paper-2">{ruleNote(rule)}</View>
    <View className="s14 on-paper-2">{`出处：${rule.source}`}</View>
  </KeyValue>
);

type LinkProps = {
  readonly name: string;
  readonly seq: number | null;
  readonly onOpen: Props['onOpen'];
};

/** The other line of a reversal, one tap away. */
const OtherLine = ({ name, seq, onOpen }: LinkProps) =>
  seq === null ? null : (
    <KeyValue name={name}>
      <View className="entry-link">
        <QuietButton
          text={`第 ${String(seq)} 笔`}
          label={`看第 ${String(seq)} 笔`}
          onPress={() => {
            onOpen(seq);
          }}
        />
      </View>
    </KeyValue>
  );

/** Rule, person, proof, time, how long the points live, and the check code. */
export const EntryFacts = ({ entry, onOpen }: Props) => (
  <View>
    {entry.rule === null ? null : <Rule rule={entry.rule} />}
    {entry.reason === null ? null : <KeyValue name="原因">{entry.reason}</KeyValue>}
    <OtherLine name="冲正的是" seq={entry.line.undoes} onOpen={onOpen} />
    <OtherLine name="已被冲正" seq={entry.undoneBy} onOpen={onOpen} />
    <KeyValue name="谁记的">{whoWords(entry)}</KeyValue>
    {entry.source.text === '' ? null : <KeyValue name="凭据">{entry.source.text}</KeyValue>}
    <KeyValue name="入账">{minuteOf(new Date(entry.writtenAt))}</KeyValue>
    {entry.lot === null ? null : <KeyValue name="可用到">{lotWords(entry.lot)}</KeyValue>}
    {entry.uses.length === 0 ? null : (
      <KeyValue name="用掉的分">
        {entry.uses.map((each) => (
          <View key={each.lot}>{usedWords(each)}</View>
        ))}
      </KeyValue>
    )}
    <KeyValue name="校验码">{entry.check}</KeyValue>
  </View>
);
