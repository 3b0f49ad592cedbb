import { View } from '@tarojs/components';
import { Card } from '../../components/card';
import type { Benchmark } from '../../client/visitor-answers';

type Figure = Benchmark['figures'][number];

const One = ({ figure }: { readonly figure: Figure }) => (
  <View className="listing-figure">
    {figure.value === null ? (
      <View className="listing-value mist">未填报</View>
    ) : (
      <View className="listing-value h num">
        {figure.value}
        <View className="listing-unit">{figure.unit}</View>
      </View>
    )}
    <View className="s14 mist">{figure.label}</View>
    {figure.asOf === null ? null : <View className="s14 mist num">{figure.asOf}</View>}
  </View>
);

/** What the unit has reported of its water; what it has not is said so. */
export const ListingFigures = ({ figures }: { readonly figures: readonly Figure[] }) => (
  <Card>
    {figures.length === 0 ? (
      <View className="listing-value mist c">未填报</View>
    ) : (
      <View className="listing-figures">
        {figures.map((figure) => (
          <One key={figure.label} figure={figure} />
        ))}
      </View>
    )}
    <View className="s14 mist c listing-honest">没有数就写没有，不估、不补零</View>
  </Card>
);
