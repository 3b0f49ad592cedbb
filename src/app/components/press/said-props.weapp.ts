import type { PressProps } from './press';

export const saidProps = (label: string | undefined): PressProps =>
  label === undefined ? {} : { ariaRole: 'img', ariaLabel: label };
