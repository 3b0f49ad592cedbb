import { inFours } from '@kernel/scan-code';
import { View } from '@tarojs/components';
import { Chip } from '../../components/chip';
import { Notice } from '../../components/notice';
import { householdStatus } from '../../components/archive';
import { calledOf, doorOf } from '../pieces/words';
import './household.scss';
import type { AtHousehold } from './use-household';

const Figure = ({ name, value }: { readonly name: string; readonly value: number }) => (
  <View className="house-figure">
    <View className="s14 mist">{name}</View>
    <View className="s28 h">{value}</View>
  </View>
);

/** Who this is, as far as a desk may see it, and the three numbers. */
export const HouseholdHead = ({ at }: { readonly at: AtHousehold }) => {
  const { masked, numbers, member, opened } = at;
  if (masked === null) return null;
  const called = `${calledOf(masked.called)}${masked.demo ? '（示例）' : ''}`;
  const door = opened?.archive ?? null;
  return (
    <View className="house-head num">
      <View className="row between">
        <View className="s20 h">{called}</View>
        <Chip icon="user" kind="mute" text={`${String(masked.people)} 口人`} />
      </View>
      <View className="s14 mist">{`No. ${inFours(masked.passbookNo)}`}</View>
      <View className="s14 mist">
        {door === null
          ? doorOf(masked)
          : [masked.town, door.estate, door.building, door.room]
              .filter((part) => part !== '')
              .join(' ')}
      </View>
      {member === null ? null : <View className="s14 mist">{`出示的人：${member}`}</View>}
      {masked.status === 'confirmed' ? null : (
        <View className="house-status">
          <Notice icon="warn">{householdStatus[masked.status]}</Notice>
        </View>
      )}
      {numbers === null ? null : (
        <View className="house-figures">
          <Figure name="可用" value={numbers.usable} />
          <Figure name="待到账" value={numbers.waiting} />
          <Figure name="已预留" value={numbers.held} />
        </View>
      )}
    </View>
  );
};
