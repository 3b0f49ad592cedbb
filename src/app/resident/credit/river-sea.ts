import { waves } from '../../components/waves';

/** Hairline waves behind the river of levels. */
export const riverSea = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 120" preserveAspectRatio="xMidYMid slice">${waves({ width: 520, top: 10, gap: 12, count: 9, colour: '#BFD8DC', first: 0.22, last: 0.06 })}</svg>`;
