import { minuteOf } from '@kernel/day';
import { View } from '@tarojs/components';
import { KeyValue } from '../../components/key-value';
import { openPage, replacePage } from '../../device/navigate';
import { ruleNote } from '../entry/entry-words';
import { QuietButton } from '../pieces/quiet-button';
import type { CreditLine } from '../reading/answers';

type WayProps = { readonly name: string; readonly text: string; readonly onPress: () => void };

const Way = ({ name, text, onPress }: WayProps) => (
  <KeyValue name={name}>
    <View className="entry-link">
      <QuietButton text={text} label={`看${text}`} onPress={onPress} />
    </View>
  </KeyValue>
);

const OtherLine = ({ name, seq }: { readonly name: string; readonly seq: number | null }) =>
  seq === null ? null : (
    <Way
      name={name}
      text={`信用第 ${String(seq)} 笔`}
      onPress={() => {
        replacePage('resident/credit-line', { seq });
      }}
    />
  );

const PassbookLine = ({ seq }: { readonly seq: number | null }) =>
  seq === null ? null : (
    <Way
      name="存折上"
      text={`第 ${String(seq)} 笔`}
      onPress={() => {
        openPage('resident/entry', { seq });
      }}
    />
  );

const Letter = ({ letter }: Pick<CreditLine, 'letter'>) => {
  if (letter?.of === null || letter === null) return null;
  const { of, number } = letter;
  return (
    <Way
      name="依据"
      text={number}
      onPress={() => {
        openPage('resident/letter', { question: of });
      }}
    />
  );
};

const whoWords = ({ by }: CreditLine): string =>
  by.called === null ? `你自己办的，${by.office}` : `${by.called}　${by.office}`;

/** Rule and version, who, where, the passbook's line of the same act, and what corrects what. */
export const CreditFacts = ({ line }: { readonly line: CreditLine }) => (
  <View>
    <KeyValue name="规则">
      <View>{line.rule.title}</View>
      <View className="s14 on-paper-2">{line.rule.clause}</View>
      <View className="s14 on-paper-2">{ruleNote(line.rule)}</View>
    </KeyValue>
    <KeyValue name="谁记的">{whoWords(line)}</KeyValue>
    <KeyValue name="记上">{minuteOf(new Date(line.writtenAt))}</KeyValue>
    <PassbookLine seq={line.passbookSeq} />
    <OtherLine name="更正的是" seq={line.corrects} />
    <OtherLine name="已被更正" seq={line.correctedBy} />
    <Letter letter={line.letter} />
  </View>
);
