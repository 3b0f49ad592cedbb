export { Icon } from './icon';
export { isIconName, type IconName } from './icon-paths';
export type { IconProps } from './icon-props';
