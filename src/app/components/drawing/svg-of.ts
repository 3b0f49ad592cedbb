/** Wraps shapes into a document of this view box. */
export const svgOf = (viewBox: string, shapes: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" preserveAspectRatio="xMidYMid meet">${shapes}</svg>`;
