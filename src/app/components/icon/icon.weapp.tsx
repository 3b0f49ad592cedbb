import { View } from '@tarojs/components';
import { saidProps, svgSource } from '../press';
import './icon.scss';
import { iconPaths } from './icon-paths';
import { strokeOf, type IconProps } from './icon-props';

const shape = (name: IconProps['name'], stroke: string) =>
  svgSource(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="${stroke}" stroke-linecap="round" stroke-linejoin="round"><path d="${iconPaths[name]}"/></svg>`,
  );

/** The same shape as a mask: the ground behind it takes the colour of the text around it. */
export const Icon = ({ name, size = 24, label, className = '' }: IconProps) => {
  const mask = `url("${shape(name, strokeOf(size))}")`;
  return (
    <View
      className={`icon icon-${String(size)} icon-mask ${className}`}
      style={`-webkit-mask-image:${mask}`}
      {...saidProps(label)}
    />
  );
};
