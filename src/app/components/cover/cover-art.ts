import { waves } from '../waves';

const island =
  'M214 46c10-3 15-15 25-16 8-1 12 8 19 8 9 0 14-22 27-22 11 0 17 20 28 22 8 1 12-6 20-5 9 1 14 11 25 13z';

const sea = waves({
  width: 720,
  top: 93,
  gap: 12.3,
  count: 10,
  colour: '#BFD8DC',
  first: 0.3,
  last: 0.09,
});

/**
 * Wider than a phone and held at its right and bottom, so that the sun stays in its corner
 * on every width: the viewer sees a slice.
 */
export const coverArt = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 358 230" preserveAspectRatio="xMaxYMax meet" overflow="visible"><circle cx="302" cy="55" r="15" fill="#E8833A"/><path transform="translate(72 43.2) scale(.8)" d="${island}" fill="#0F566D"/><g transform="translate(-362 0)">${sea}</g></svg>`;
