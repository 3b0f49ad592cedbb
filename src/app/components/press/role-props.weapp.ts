import type { PressProps } from './press';

export const roleProps = (role: string, label?: string): PressProps => ({
  ariaRole: role,
  ...(label === undefined ? {} : { ariaLabel: label }),
});
