export { Drawing } from './drawing';
export { svgOf, type DrawingProps } from './drawing-props';
