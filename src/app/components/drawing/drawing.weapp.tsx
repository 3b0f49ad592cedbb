import { Image } from '@tarojs/components';
import { saidProps, svgSource } from '../press';
import type { DrawingProps } from './drawing-props';

const css = (measure: number | string) =>
  typeof measure === 'number' ? `${String(measure)}px` : measure;

export const Drawing = ({ svg, width, height, label, className = '' }: DrawingProps) => (
  <Image
    className={className}
    src={svgSource(svg)}
    mode="scaleToFill"
    style={`display:block;flex:none;width:${css(width)};height:${css(height)}`}
    {...saidProps(label)}
  />
);
