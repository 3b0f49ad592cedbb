import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { Drawing } from '../drawing';
import { qrSvg } from './qr-svg';
import './qr-code.scss';

type Props = { readonly text: string; readonly size?: number; readonly label: string };

/** `size` is the code with its white margin. */
export const QrCode = ({ text, size = 283, label }: Props) => {
  const svg = useMemo(() => qrSvg(text), [text]);
  return (
    <View className="qr">
      <Drawing svg={svg} width={size} height={size} label={label} />
    </View>
  );
};
