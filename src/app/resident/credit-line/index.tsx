import { monthAndDay } from '@kernel/day';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Apart } from '../../components/apart';
import { Card } from '../../components/card';
import { PageFrame } from '../../components/page-frame';
import { QueryView } from '../../components/query-view';
import { SpeakButton } from '../../components/speak-button';
import { usePageParams } from '../../device/page-params';
import '../entry/entry-detail.scss';
import { isAsked, ObjectionPart } from '../pieces/objection-part';
import type { CreditLine } from '../reading/answers';
import { oldSince } from '../reading/old-since';
import { plus } from '../words/plus';
import { CreditFacts } from './credit-facts';
import { useCreditLine, useCreditObjection } from './use-credit-line';

const Head = ({ line }: { readonly line: CreditLine }) => {
  const isRed = line.kind === 'correct';
  return (
    <View className="entry-head">
      <View className="grow">
        <View className={`s20 ${isRed ? 'red b' : 'h'}`}>
          {isRed ? `更正：${line.title}` : line.title}
        </View>
        <View className="num nw">
          <Text className={`s40 ${isRed ? 'red b' : 'h'}`}>{plus(line.amount)}</Text>
          <Text> 信用分</Text>
        </View>
        <View className="s14 on-paper-2 num">
          {`${monthAndDay(line.day)}，信用共 ${String(line.after)} 分`}
        </View>
      </View>
    </View>
  );
};

/** Where a line of credit came from, and how to object to it; while one writes, the facts make room. */
const CreditDetail = ({ line }: { readonly line: CreditLine }) => {
  const [isAsking, setAsking] = useState(false);
  const sending = useCreditObjection(line.seq);
  return (
    <View className="stack">
      <Head line={line} />
      <View className="entry-why">
        <View className="grow">{line.why}</View>
        <SpeakButton text={line.why} label="读给我听" />
      </View>
      <Apart isRows>
        {isAsking && !isAsked(line.question) ? null : <CreditFacts line={line} />}
      </Apart>
      <ObjectionPart
        objection={line.question}
        seq={line.seq}
        sending={sending}
        isAsking={isAsking}
        onAsk={() => {
          setAsking(true);
        }}
      />
    </View>
  );
};

const titleOf = ({ seq }: CreditLine): string => `信用第 ${String(seq)} 笔`;

/** One line of one's own credit. */
const CreditLinePage = () => {
  const reading = useCreditLine(Number(usePageParams()['seq'] ?? 0));
  return (
    <PageFrame
      title={reading.value === undefined ? '这一笔信用' : titleOf(reading.value)}
      oldSince={oldSince(reading)}
    >
      <QueryView reading={reading} skeleton="page" isOfPoints>
        {(line) => (
          <Card isPaper>
            <CreditDetail key={line.seq} line={line} />
          </Card>
        )}
      </QueryView>
    </PageFrame>
  );
};

export default CreditLinePage;
