import type { PressProps } from './press';

/** A drawing that says something, or one that only adorns. */
export const saidProps = (label: string | undefined): PressProps =>
  label === undefined ? { ariaHidden: 'true' } : { role: 'img', ariaLabel: label };
