import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { WriteNote } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import { ChoiceField } from '../../components/choice-field';
import { choicesOf, fixtureNames, type FixtureKind } from '../../components/archive';
import { useAddFixture } from './use-household';

type Props = { readonly isOpen: boolean; readonly onClose: () => void };

const grades = [
  { key: 'none', text: '不知道，先不填' },
  { key: '1', text: '1 级，最省水' },
  { key: '2', text: '2 级' },
  { key: '3', text: '3 级' },
  { key: '4', text: '4 级' },
  { key: '5', text: '5 级' },
] as const;
type Grade = (typeof grades)[number]['key'];

const OpenAdd = ({ onClose }: Pick<Props, 'onClose'>) => {
  const [kind, setKind] = useState<FixtureKind | null>(null);
  const [place, setPlace] = useState('');
  const [grade, setGrade] = useState<Grade>('none');
  const { run, pending, refusal, fault } = useAddFixture();
  const isReady = kind !== null && place.trim() !== '';
  const add = async () => {
    if (kind === null) return;
    const what = { kind, place: place.trim() };
    const added = await run(grade === 'none' ? what : { ...what, grade: Number(grade) });
    if (added !== undefined) onClose();
  };
  return (
    <View className="stack-4">
      <ChoiceField
        label="什么器具"
        choices={choicesOf(fixtureNames)}
        chosen={kind}
        onChoose={setKind}
      />
      <Field
        label="在哪里"
        value={place}
        onChange={setPlace}
        maxLength={20}
        placeholder="例如：厨房"
      />
      <ChoiceField
        label="水效等级"
        choices={grades}
        chosen={grade}
        onChoose={setGrade}
        hint="器具上的水效标识有"
      />
      <WriteNote refusal={refusal} fault={fault} />
      <Button
        text={isReady ? '添上' : '选好器具、写上位置'}
        isOff={!isReady}
        isBusy={pending}
        onPress={() => void add()}
      />
    </View>
  );
};

export const AddFixtureSheet = ({ isOpen, onClose }: Props) => (
  <Sheet isOpen={isOpen} title="添一件器具" onClose={onClose}>
    <OpenAdd onClose={onClose} />
  </Sheet>
);
