import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { WriteNote } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import { useSetCalled } from '../../resident/settings/use-settings';

type Props = { readonly called: string; readonly isOpen: boolean; readonly onClose: () => void };

const OpenCalled = ({ called, onClose }: Omit<Props, 'isOpen'>) => {
  const [text, setText] = useState(called);
  const { run, pending, refusal, fault } = useSetCalled();
  const isReady = text.trim() !== '';
  const save = async () => {
    const kept = await run({ called: text.trim() });
    if (kept !== undefined) onClose();
  };
  return (
    <View className="stack-4">
      <Field
        label="怎么称呼你"
        value={text}
        maxLength={20}
        hint="不用真名也行；网点只看到第一个字"
        onChange={setText}
      />
      <WriteNote refusal={refusal} fault={fault} />
      <Button
        text={isReady ? '保存' : '写上称呼再保存'}
        isOff={!isReady}
        isBusy={pending}
        onPress={() => void save()}
      />
    </View>
  );
};

export const CalledSheet = ({ called, isOpen, onClose }: Props) => (
  <Sheet isOpen={isOpen} title="改称呼" onClose={onClose}>
    <OpenCalled called={called} onClose={onClose} />
  </Sheet>
);
