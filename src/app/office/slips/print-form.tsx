import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { ChoiceField } from '../../components/choice-field';
import { Choices } from '../../components/choices';
import { WriteNote } from '../../components/query-view';
import type { Served } from '../../post/posts';
import { usePrintSlips, type BlockRule } from './use-slips';

const counts = [2, 10, 20, 40, 60].map((count) => ({
  ...{ key: String(count), text: `${String(count)} 张` },
}));
const blank = 'blank';

type Props = {
  readonly post: Served;
  readonly rules: readonly BlockRule[];
  readonly isLive: boolean;
  readonly onMade: (block: string) => void;
};

/** How many slips, and which act stands on them. */
export const PrintForm = ({ post, rules, isLive, onMade }: Props) => {
  const [count, setCount] = useState('10');
  const [rule, setRule] = useState<string>(blank);
  const { run, pending, refusal, fault } = usePrintSlips(post);
  const make = async () => {
    const made = await run({ slips: Number(count), ...(rule === blank ? {} : { rule }) });
    if (made !== undefined) onMade(made.block);
  };
  return (
    <View className="stack">
      <View className="h">印几张</View>
      <Choices label="印几张" options={counts} chosen={count} onChoose={setCount} />
      <ChoiceField
        label="单上印哪件事"
        choices={[
          { key: blank, text: '空着，拿到的人自己写' },
          ...rules.map(({ id, title, points }) => ({
            ...{ key: id, text: `${title} +${String(points)}` },
          })),
        ]}
        chosen={rule}
        onChoose={setRule}
      />
      <WriteNote refusal={refusal} fault={fault} />
      <Button
        text={isLive ? '编好号，去打印' : '离线，不能印'}
        isOff={!isLive}
        isBusy={pending}
        onPress={() => void make()}
      />
    </View>
  );
};
