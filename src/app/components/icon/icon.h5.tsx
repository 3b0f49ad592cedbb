import './icon.scss';
import { iconPaths } from './icon-paths';
import { strokeOf, type IconProps } from './icon-props';

/** One shape of the drawn set, in the colour of the text around it. */
export const Icon = ({ name, size = 24, label, className = '' }: IconProps) => (
  <svg
    className={`icon icon-${String(size)} ${className}`}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth={strokeOf(size)}
    strokeLinecap="round"
    strokeLinejoin="round"
    {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
  >
    <path d={iconPaths[name]} />
  </svg>
);
