import type { Day } from '@kernel/day';
import { MaskDrawing } from '../mask-drawing';
import { sealArt } from './seal-art';
import './seal.scss';

type Props = {
  readonly office: string;
  readonly day: Day | string;
  readonly middle?: string;
  readonly size?: number;
};

/** The round red seal, only where a desk really acted. */
export const Seal = ({ office, day, middle = '节水存折', size = 96 }: Props) => (
  <MaskDrawing
    className="seal"
    svg={sealArt({ office, middle, day: day.replace(/-/g, '.') })}
    size={size}
    label={`${office}盖章，${day}`}
  />
);
