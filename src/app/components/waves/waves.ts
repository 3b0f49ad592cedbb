/** The sea of the cover: hairline waves one below the other, each a little fainter. */
export type Sea = {
  readonly width: number;
  readonly top: number;
  readonly gap: number;
  readonly count: number;
  readonly colour: string;
  readonly first: number;
  readonly last: number;
};

const length = 90;
const short = (value: number) => String(Math.round(value * 100) / 100);

const wave = (width: number, y: number, rise: number, shift: number) => {
  const half = length / 2;
  const turns = Math.ceil((width + 2 * length) / half);
  const rest = Array.from({ length: turns - 1 }, () => `t${String(half)} 0`).join('');
  return `M${String(shift - 2 * length)} ${short(y)}q${String(half / 2)} ${short(-rise)} ${String(half)} 0${rest}`;
};

export const waves = ({ width, top, gap, count, colour, first, last }: Sea): string =>
  Array.from({ length: count }, (_, index) => {
    const path = wave(width, top + index * gap, 7 - index * 0.35, (index * 31) % length);
    const opacity = first - ((first - last) * index) / Math.max(count - 1, 1);
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1" opacity="${short(opacity)}"/>`;
  }).join('');
