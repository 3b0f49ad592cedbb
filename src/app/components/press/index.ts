export type { Press, PressProps } from './press';
export { pressProps } from './press-props';
export { saidProps } from './said-props';
export { svgSource } from './svg-source';
