export type { Press, PressProps } from './press';
export { pressProps } from './press-props';
export { roleProps } from './role-props';
export { saidProps } from './said-props';
export { svgSource } from './svg-source';
