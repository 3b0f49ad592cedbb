/**
 * A drawing as an address that an image or a mask can show on every platform; without a semicolon,
 * where Taro would cut a style in two.
 */
export const svgSource = (svg: string): string =>
  `data:image/svg+xml,${svg
    .replace(/"/g, "'")
    .replace(/%/g, '%25')
    .replace(/#/g, '%23')
    .replace(/;/g, '%3B')
    .replace(/</g, '%3C')
    .replace(/>/g, '%3E')}`;
