import { waves } from '../../components/waves';

/** Hairline waves at the foot of the code's page. */
export const codeSea = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 90" preserveAspectRatio="xMidYMax slice">${waves({ width: 520, top: 8, gap: 13, count: 6, colour: '#BFD8DC', first: 0.22, last: 0.08 })}</svg>`;
