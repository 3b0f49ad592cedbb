import { View } from '@tarojs/components';
import { roleProps } from '../press';
import './ring.scss';

type Props = { readonly left: number; readonly of: number; readonly size?: number };

const dot = (share: number) => `rotate(${String(Math.round(share * 360))}deg)`;

/** Seconds left, as a number and as the rest of a ring. */
export const Ring = ({ left, of, size = 60 }: Props) => {
  const share = Math.min(Math.max(left / of, 0), 1);
  const px = `${String(size)}px`;
  const filled = `${String(Math.round(share * 1000) / 10)}%`;
  return (
    <View
      className="ring"
      style={{ width: px, height: px }}
      {...roleProps('timer', `还有 ${String(left)} 秒`)}
    >
      <View
        className="ring-line"
        style={{ background: `conic-gradient(#0b5c74 ${filled}, #e8f4f5 0)` }}
      />
      {[0, share].map((end, index) => (
        <View key={index} className="ring-end" style={{ transform: dot(end) }} />
      ))}
      <View className="ring-number num">{left}</View>
    </View>
  );
};
