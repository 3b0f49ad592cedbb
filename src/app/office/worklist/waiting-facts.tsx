import { inFours } from '@kernel/scan-code';
import { Text, View } from '@tarojs/components';
import { KeyValue } from '../../components/key-value';
import type { Waiting } from '../answers';
import { calledOf, waitingNames, withSign } from '../pieces/words';
import { askedWhen, dueWords } from './waiting-words';
import { clock } from '../../device/clock';

/** What waits, in full: whose, since when, until when, and what was written to it. */
export const WaitingFacts = ({ item }: { readonly item: Waiting }) => {
  const { kind, title, called, passbookNo, estate, building, at, due, points, detail, seq } = item;
  const now = clock.now();
  const left = dueWords(due, now);
  return (
    <View className="num">
      <View className="s20 h">{`${waitingNames[kind]}：${item.book === 'credit' ? '信用 ' : ''}${title}`}</View>
      <KeyValue name="哪一户">
        <Text>{`${calledOf(called)}　`}</Text>
        <Text className="whole">{`No. ${inFours(passbookNo)}`}</Text>
      </KeyValue>
      <KeyValue name="门牌">{`${estate} ${building}`}</KeyValue>
      <KeyValue name="什么时候">
        <Text>{`${askedWhen(at, now)}　`}</Text>
        {left === null ? null : (
          <Text className={left.isUrgent ? 'whole warn b' : 'whole'}>{left.text}</Text>
        )}
      </KeyValue>
      {points === null ? null : (
        <KeyValue name={kind === 'claims' ? '规则定' : '分'}>{`${withSign(points)} 分`}</KeyValue>
      )}
      {seq === null ? null : <KeyValue name="第几笔">{String(seq)}</KeyValue>}
      {detail === null || detail === '' ? null : (
        <KeyValue name={kind === 'questions' ? '异议' : kind === 'reversals' ? '原因' : '说明'}>
          {detail}
        </KeyValue>
      )}
    </View>
  );
};
