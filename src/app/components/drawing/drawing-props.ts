export type DrawingProps = {
  /** A whole SVG document with its own colours. */
  readonly svg: string;
  readonly width: number | string;
  readonly height: number | string;
  readonly label?: string | undefined;
  readonly className?: string;
};

/** Wraps shapes into a document of this view box. */
export const svgOf = (viewBox: string, shapes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" preserveAspectRatio="xMidYMid meet">${shapes}</svg>`;
