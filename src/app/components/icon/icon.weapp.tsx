import { View } from '@tarojs/components';
import { saidProps } from '../press';
import './icon.scss';
import './icon.weapp.scss';
import type { IconProps } from './icon-props';

/**
 * The same shape as a mask: the ground behind it takes the colour of the text around it. The masks
 * stand in the stylesheet; a name is all that is sent to the view.
 */
export const Icon = ({ name, size = 24, label, className }: IconProps) => (
  <View
    className={`icon ${size === 24 ? '' : `icon-${String(size)} `}i-${name}${className === undefined ? '' : ` ${className}`}`}
    {...saidProps(label)}
  />
);
