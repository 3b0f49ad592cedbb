import { View } from '@tarojs/components';
import { saidProps } from '../press';
import './bars.scss';

export type Bar = {
  readonly label: string;
  readonly value: number;
  /** The same period last year; null when it is not known. */
  readonly before?: number | null;
};
type Props = {
  readonly bars: readonly Bar[];
  readonly height?: number;
  /** The whole drawing in a sentence: the bars alone say nothing to who cannot see them. */
  readonly sentence: string;
};

const px = (value: number) => `${String(Math.round(value * 10) / 10)}px`;

/** The last bills side by side, the newest in sea; a dashed outline is last year's above it. */
export const Bars = ({ bars, height = 86, sentence }: Props) => {
  const most = Math.max(1, ...bars.map(({ value, before }) => Math.max(value, before ?? 0)));
  const tall = (value: number) => (value / most) * (height - 12);
  const last = bars.length - 1;
  return (
    <View className="bars" {...saidProps(sentence)}>
      <View className="bars-row" style={{ height: px(height) }}>
        {bars.map(({ label, value, before }, index) => (
          <View key={label} className="bars-one">
            {index === last && (before ?? 0) > value ? (
              <View className="bars-ghost" style={{ height: px(tall((before ?? 0) - value)) }} />
            ) : null}
            <View
              className={`bars-bar ${index === last ? 'bars-now' : ''}`}
              style={{ height: px(tall(value)) }}
            />
          </View>
        ))}
      </View>
      <View className="bars-row bars-foot num">
        {bars.map(({ label }, index) => (
          <View key={label} className={`bars-label ${index === last ? 'bars-label-now' : ''}`}>
            {label}
          </View>
        ))}
      </View>
    </View>
  );
};
