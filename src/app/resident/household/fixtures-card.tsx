import { View } from '@tarojs/components';
import { useState } from 'react';
import { Apart } from '../../components/apart';
import { Card } from '../../components/card';
import { Icon, type IconName } from '../../components/icon';
import { pressProps } from '../../components/press';
import { QuietButton } from '../pieces/quiet-button';
import type { Family } from '../reading/answers';
import { fixtureNames, type FixtureKind } from '../../components/archive';
import { AddFixtureSheet } from './add-fixture-sheet';
import { RemoveFixture } from './remove-fixture';

type Fixture = Family['fixtures'][number];

const icons: Readonly<Record<FixtureKind, IconName>> = {
  tap: 'tap',
  shower: 'shower',
  toilet: 'drop',
  washer: 'refresh',
  dishwasher: 'cup',
  purifier: 'bottle',
  barrel: 'box',
  other: 'wrench',
};

const gradeWords = (grade: number | null) =>
  grade === null ? '水效等级：未填报' : `水效 ${String(grade)} 级`;

type RowProps = { readonly fixture: Fixture; readonly onRemove: () => void };

const FixtureRow = ({ fixture, onRemove }: RowProps) => (
  <View className="list-row">
    <View className="sea">
      <Icon name={icons[fixture.kind]} />
    </View>
    <View className="list-row-words">
      <View>{`${fixture.place}的${fixtureNames[fixture.kind]}`}</View>
      <View className="list-row-note num">{gradeWords(fixture.grade)}</View>
    </View>
    <View
      className="fixture-remove tap mist"
      {...pressProps({
        label: `删去${fixture.place}的${fixtureNames[fixture.kind]}`,
        onPress: onRemove,
      })}
    >
      <Icon name="close" size={20} />
    </View>
  </View>
);

/** What water runs through at home. */
export const FixturesCard = ({ family }: { readonly family: Family }) => {
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Fixture | null>(null);
  return (
    <Card title="用水器具" aside={`${String(family.fixtures.length)} 件`} isFlush>
      <Apart>
        {family.fixtures.length === 0 ? (
          <View className="household-none mist">还没有登记。登记了，窗口给你换装时好对得上。</View>
        ) : null}
        {family.fixtures.map((fixture) => (
          <FixtureRow
            key={fixture.id}
            fixture={fixture}
            onRemove={() => {
              setLeaving(fixture);
            }}
          />
        ))}
      </Apart>
      <View className="household-add">
        <QuietButton
          text="添一件"
          icon="plus"
          onPress={() => {
            setAdding(true);
          }}
        />
      </View>
      <AddFixtureSheet
        isOpen={isAdding}
        onClose={() => {
          setAdding(false);
        }}
      />
      <RemoveFixture
        fixture={leaving}
        onClose={() => {
          setLeaving(null);
        }}
      />
    </Card>
  );
};
