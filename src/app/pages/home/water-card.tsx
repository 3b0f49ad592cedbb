import { Text, View } from '@tarojs/components';
import { Bars } from '../../components/bars';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { Icon } from '../../components/icon';
import { ListRow } from '../../components/list-row';
import { pressProps } from '../../components/press';
import { openPage } from '../../device/navigate';
import type { Home } from '../../resident/reading/answers';
import { waterBars, waterWords, type Bill, type WaterWords } from '../../resident/words/water';

type Supply = Home['supply'];

const NoBills = ({ supply }: { readonly supply: Supply }) => (
  <Card isFlush>
    <ListRow
      icon="meter"
      title={supply === 'metered' ? '用水账单：未填报' : '没有单独水表，也一样得分'}
      note={
        supply === 'metered'
          ? '可以自己报读数，也可以同意收水费账单'
          : '做一件节水的事记一件的分，不和别家比用水'
      }
      onPress={() => {
        openPage('resident/meter');
      }}
    />
  </Card>
);

const Change = ({ change }: Pick<WaterWords, 'change'>) =>
  change === null ? (
    <View className="s14 mist">去年同期：未填报</View>
  ) : (
    <View className="water-change">
      <View className="water-legend">
        <View className="water-ghost" />
        <Text>比去年同期</Text>
      </View>
      <View className="b sea">{change}</View>
    </View>
  );

type Props = { readonly bills: readonly Bill[]; readonly supply: Supply };

/** The last bills as bars, and what they say as a sentence; never a neighbour's. */
export const WaterCard = ({ bills, supply }: Props) => {
  const words = waterWords(bills);
  if (words === null) return <NoBills supply={supply} />;
  return (
    <Card className="water">
      <View className="water-words num">
        <View className="s14 mist">{words.heading}</View>
        <View className="water-figure">
          <Text className="s28 h">{words.tonnes}</Text>
          <Text className="h"> 吨</Text>
        </View>
        {words.estimated ? <Chip text="估抄" kind="mute" /> : null}
        <Change change={words.change} />
      </View>
      <View className="water-bars">
        <Bars bars={waterBars(bills)} sentence={words.sentence} />
      </View>
      <View
        className="water-more tap"
        {...pressProps({
          onPress: () => {
            openPage('resident/water-report');
          },
        })}
      >
        <Text className="grow">看用水报告</Text>
        <Icon name="right" size={20} />
      </View>
    </Card>
  );
};
