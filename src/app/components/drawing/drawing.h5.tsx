import { svgSource } from '../press';
import type { DrawingProps } from './drawing-props';

/** A drawing with colours of its own. */
export const Drawing = ({ svg, width, height, label, className = '' }: DrawingProps) => (
  <img
    className={className}
    src={svgSource(svg)}
    alt={label ?? ''}
    style={{ display: 'block', flex: 'none', width, height }}
  />
);
