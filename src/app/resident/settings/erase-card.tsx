import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field } from '../../components/field';
import { WriteNote } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import { QuietButton } from '../pieces/quiet-button';
import { useErase } from './use-settings';

const word = '注销';

const OpenErase = () => {
  const [text, setText] = useState('');
  const { erase, pending, refusal, fault } = useErase();
  const isReady = text.trim() === word;
  return (
    <View className="stack-4">
      <View className="s20 h">注销我自己</View>
      <View>
        你和这个系统的联系会断开，找不回来。家里的存折和每一笔账留着，但不再连到你。你的信用积分不能再用。
      </View>
      <View>户主要先把户主交给家里另一位成员。</View>
      <Field
        label={`要注销，请照样输入“${word}”两个字`}
        value={text}
        maxLength={10}
        onChange={setText}
      />
      <WriteNote refusal={refusal} fault={fault} />
      <Button
        text={isReady ? '注销，找不回来' : `输入“${word}”才能按`}
        kind="red"
        isOff={!isReady}
        isBusy={pending}
        onPress={() => {
          erase(text.trim());
        }}
      />
    </View>
  );
};

/** Leaving for good: said plainly, confirmed by a typed word. */
export const EraseCard = () => {
  const [isOpen, setOpen] = useState(false);
  return (
    <Card>
      <View className="settings-erase">
        <QuietButton
          text="注销我自己"
          icon="close"
          onPress={() => {
            setOpen(true);
          }}
        />
      </View>
      <Sheet
        isOpen={isOpen}
        title="注销"
        onClose={() => {
          setOpen(false);
        }}
      >
        <OpenErase />
      </Sheet>
    </Card>
  );
};
