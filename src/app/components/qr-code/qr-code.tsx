import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { Drawing } from '../drawing';
import { qrSvg } from './qr-svg';
import './qr-code.scss';

type Props = {
  readonly text: string;
  readonly size?: number;
  /** Quiet zone in modules; fewer than four only on a white card with its own air. */
  readonly margin?: number;
  readonly label: string;
};

/** `size` is the code with its white margin. */
export const QrCode = ({ text, size = 283, margin = 4, label }: Props) => {
  const svg = useMemo(() => qrSvg(text, margin), [text, margin]);
  return (
    <View className="qr">
      <Drawing svg={svg} width={size} height={size} label={label} />
    </View>
  );
};
