import { goalBucketsMost } from '@kernel/litres';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { WriteNote } from '../../components/query-view';
import { SwitchRow } from '../pieces/switch-row';
import { QuietButton } from '../pieces/quiet-button';
import { useOnline } from '../../device/use-online';
import type { WaterReport } from '../reading/answers';
import { goalWords } from './report-words';
import { useChoice } from './use-report';

type Props = { readonly report: WaterReport };

const Stepper = ({
  value,
  onStep,
}: {
  readonly value: number;
  readonly onStep: (to: number) => void;
}) => (
  <View className="report-stepper">
    <Button
      text="−"
      kind="line"
      label="少一桶"
      isOff={value <= 1}
      onPress={() => {
        onStep(value - 1);
      }}
    />
    <View className="num c">
      <Text className="s28 h">{value}</Text>
      <Text> 桶一天</Text>
    </View>
    <Button
      text="+"
      kind="line"
      label="多一桶"
      isOff={value >= goalBucketsMost}
      onPress={() => {
        onStep(value + 1);
      }}
    />
  </View>
);

/** A goal in buckets a day, one's own to set and to end. */
export const GoalCard = ({ report }: Props) => {
  const choice = useChoice();
  const isOnline = useOnline();
  const [picked, setPicked] = useState<number | null>(null);
  const last = report.bills[report.bills.length - 1];
  const { compares, goalBuckets, suggestedBuckets } = report;
  if (last === undefined || suggestedBuckets === null) return null;
  const value = picked ?? goalBuckets ?? suggestedBuckets;
  return (
    <Card title="我家的目标">
      <View className="report-said">
        {goalBuckets === null
          ? '定一个每天几桶的目标，到没到都不扣分。'
          : goalWords(last.aDay, goalBuckets)}
      </View>
      <Stepper value={value} onStep={setPicked} />
      <Button
        text={isOnline ? (goalBuckets === null ? '定下目标' : '改成这个目标') : '连上网再定'}
        isOff={!isOnline || value === goalBuckets}
        isBusy={choice.pending}
        onPress={() => {
          void choice.run({ compares, goalBuckets: value });
        }}
      />
      {goalBuckets === null ? null : (
        <QuietButton
          text="不要目标了"
          onPress={() => {
            setPicked(null);
            void choice.run({ compares });
          }}
        />
      )}
      <WriteNote refusal={choice.refusal} fault={choice.fault} />
    </Card>
  );
};

/** Off: the household sees no comparison and is in nobody else's. */
export const CompareSwitch = ({ report: { compares, goalBuckets } }: Props) => {
  const choice = useChoice();
  return (
    <Card isFlush>
      <SwitchRow
        icon="people"
        title="和相似的家比一比"
        note="关上后也不算进别家的比较"
        isOn={compares}
        onTurn={() => {
          void choice.run({
            compares: !compares,
            ...(goalBuckets === null ? {} : { goalBuckets }),
          });
        }}
      />
      <WriteNote refusal={choice.refusal} fault={choice.fault} />
    </Card>
  );
};
