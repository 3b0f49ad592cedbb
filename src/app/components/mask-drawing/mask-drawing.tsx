import { View } from '@tarojs/components';
import { saidProps, svgSource } from '../press';

type Props = {
  readonly svg: string;
  /** Its side in px; left out, it fills what it stands in. */
  readonly size?: number;
  readonly label?: string;
  readonly className?: string;
};

/** A drawing of one colour, the one of the text around it: by day and by night. */
export const MaskDrawing = ({ svg, size, label, className = '' }: Props) => {
  const mask = `url("${svgSource(svg)}")`;
  const side = size === undefined ? '100%' : `${String(size)}px`;
  // As text: Taro's table of properties for weapp has no masks, and leaves them out of an object.
  const style = `width:${side};height:${side};flex:none;background-color:currentColor;-webkit-mask-image:${mask};-webkit-mask-size:100% 100%`;
  return <View className={className} style={style} {...saidProps(label)} />;
};
