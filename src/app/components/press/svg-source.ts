/** A drawing as an address that an image or a mask can show on every platform. */
export const svgSource = (svg: string): string =>
  `data:image/svg+xml,${svg
    .replace(/"/g, "'")
    .replace(/%/g, '%25')
    .replace(/#/g, '%23')
    .replace(/</g, '%3C')
    .replace(/>/g, '%3E')}`;
