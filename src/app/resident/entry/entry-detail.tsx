import { monthAndDay } from '@kernel/day';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Apart } from '../../components/apart';
import { Seal } from '../../components/seal';
import { SpeakButton } from '../../components/speak-button';
import { isAsked, ObjectionPart } from '../pieces/objection-part';
import type { Entry } from '../reading/answers';
import { plus } from '../words/plus';
import { EntryFacts } from './entry-facts';
import './entry-detail.scss';
import { useQuestion } from './use-entry';

/** `11月2日 · 第 118 笔` */
export const entryAside = ({ line }: Entry): string =>
  `${monthAndDay(line.day)} · 第 ${String(line.seq)} 笔`;

type Props = { readonly entry: Entry; readonly onOpen: (seq: number) => void };

const EntryHead = ({ entry }: Pick<Props, 'entry'>) => {
  const { line, by } = entry;
  const isRed = line.kind === 'reverse';
  return (
    <View className="entry-head">
      <View className="grow">
        <View className={`s20 ${isRed ? 'red b' : 'h'}`}>{line.title}</View>
        <View className="num nw">
          <Text className={`s40 ${isRed ? 'red b' : 'h'}`}>{plus(line.amount)}</Text>
          <Text> 分</Text>
        </View>
        <View className="s14 on-paper-2 num">{`结余 ${String(line.after)} 分`}</View>
      </View>
      {line.stamp === null ? null : <Seal office={by.office ?? line.stamp} day={line.day} />}
    </View>
  );
};

/**
 * Where a line came from: why, by which rule, who posted it, and how to object to it. While one
 * writes, the facts make room, so that the field stands in sight above the keyboard.
 */
export const EntryDetail = ({ entry, onOpen }: Props) => {
  const [isAsking, setAsking] = useState(false);
  const sending = useQuestion(entry.line.seq);
  return (
    <View className="stack">
      <EntryHead entry={entry} />
      <View className="entry-why">
        <View className="grow">{entry.why}</View>
        <SpeakButton text={entry.why} label="读给我听" />
      </View>
      <Apart isRows>
        {isAsking && !isAsked(entry.question) ? null : <EntryFacts entry={entry} onOpen={onOpen} />}
      </Apart>
      <ObjectionPart
        objection={entry.question}
        seq={entry.line.seq}
        sending={sending}
        isAsking={isAsking}
        onAsk={() => {
          setAsking(true);
        }}
      />
    </View>
  );
};
