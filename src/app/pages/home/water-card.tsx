import { Text, View } from '@tarojs/components';
import { Bars } from '../../components/bars';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { Icon } from '../../components/icon';
import { ListRow } from '../../components/list-row';
import { pressProps } from '../../components/press';
import { openPage } from '../../device/navigate';
import { waterBars, waterWords, type Bill, type WaterWords } from '../../resident/words/water';

const NoBills = () => (
  <Card isFlush>
    <ListRow
      icon="meter"
      title="用水账单：未填报"
      note="看看档案里的水表户号填了没有，填上后账单才对得到你家"
      onPress={() => {
        openPage('resident/household');
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

/** The last bills as bars, and what they say as a sentence; never a neighbour's. */
export const WaterCard = ({ bills }: { readonly bills: readonly Bill[] }) => {
  const words = waterWords(bills);
  if (words === null) return <NoBills />;
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
