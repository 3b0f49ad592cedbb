import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { KeyValue } from '../../components/key-value';
import { inFours } from '@kernel/scan-code';
import type { Family } from '../reading/answers';
import { dwellingNames, householdStatus, supplyNames } from '../../components/archive';
import { EditSheet } from './edit-sheet';

type Props = { readonly family: Family };

const door = ({ estate, building, room }: Family) =>
  [estate, building, room].filter((part) => part !== '').join(' ');

/** The door and how one lives behind it; the head may change what changes. */
export const ArchiveCard = ({ family }: Props) => {
  const [isEditing, setEditing] = useState(false);
  return (
    <Card>
      <View className="row between wrap">
        <View className="num s14 mist">{`No. ${inFours(family.passbookNo)}`}</View>
        <Chip
          kind={family.status === 'confirmed' ? 'ok' : 'warn'}
          text={householdStatus[family.status]}
        />
      </View>
      <View>
        <KeyValue name="门牌">
          <View>{family.townName}</View>
          <View>{door(family)}</View>
        </KeyValue>
        <KeyValue name="住房">{dwellingNames[family.dwelling]}</KeyValue>
        <KeyValue name="常住">{`${String(family.people)} 人`}</KeyValue>
        <KeyValue name="供水">{supplyNames[family.supply]}</KeyValue>
        <KeyValue name="水表户号">{family.meterNo}</KeyValue>
        <KeyValue name="网点">{family.office?.name}</KeyValue>
      </View>
      {family.myRole === 'head' ? (
        <Button
          text="改住房、人数、供水"
          icon="edit"
          kind="line"
          className="household-edit"
          isSmall
          onPress={() => {
            setEditing(true);
          }}
        />
      ) : (
        <View className="s14 mist">要改这些，请户主来改；门牌有变，请到网点。</View>
      )}
      <EditSheet
        family={family}
        isOpen={isEditing}
        onClose={() => {
          setEditing(false);
        }}
      />
    </Card>
  );
};
