import { View } from '@tarojs/components';
import { saidProps } from '../press';
import './progress-bar.scss';

type Props = { readonly at: number; readonly of: number };

/** How much of it is done, below the words that say so: the bar itself is silent. */
export const ProgressBar = ({ at, of }: Props) => {
  const share = of === 0 ? 1 : Math.min(at / of, 1);
  return (
    <View className="progress-bar" {...saidProps(undefined)}>
      <View
        className="progress-bar-done"
        style={{ width: `${String(Math.round(share * 1000) / 10)}%` }}
      />
    </View>
  );
};
