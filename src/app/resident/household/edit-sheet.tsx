import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { WriteNote } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import type { Family } from '../reading/answers';
import { DwellingFields } from '../../components/archive';
import { dwellingSent, type DwellingForm } from '../../components/archive';
import { useEditHousehold } from './use-household';

type Props = { readonly family: Family; readonly isOpen: boolean; readonly onClose: () => void };

const formOf = ({ dwelling, people, supply }: Family): DwellingForm => ({
  dwelling,
  people: String(people),
  supply,
  // The number itself never comes back to the phone; left empty, the books keep it.
  meterNo: '',
});

const hint = (meterNo: string | null) =>
  meterNo === null ? '水费单上有；只显示后三位' : `现在是 ${meterNo}；不改就空着`;

const OpenEdit = ({ family, onClose }: Omit<Props, 'isOpen'>) => {
  const [form, setForm] = useState(() => formOf(family));
  const { run, pending, refusal, fault } = useEditHousehold();
  const sent = dwellingSent(form);
  const save = async () => {
    if (sent === null) return;
    const kept = await run(sent);
    if (kept !== undefined) onClose();
  };
  return (
    <View className="stack-4">
      <DwellingFields
        form={form}
        meterHint={hint(family.meterNo)}
        onChange={(change) => {
          setForm((before) => ({ ...before, ...change }));
        }}
      />
      <WriteNote refusal={refusal} fault={fault} />
      <Button
        text={sent === null ? '填好了再保存' : '保存'}
        isOff={sent === null}
        isBusy={pending}
        onPress={() => void save()}
      />
    </View>
  );
};

export const EditSheet = ({ family, isOpen, onClose }: Props) => (
  <Sheet isOpen={isOpen} title="改档案" onClose={onClose}>
    <OpenEdit family={family} onClose={onClose} />
  </Sheet>
);
