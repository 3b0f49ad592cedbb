import { waves } from '../../components/waves';

/** Hairline waves behind the plan's three numbers. */
export const planSea = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 130" preserveAspectRatio="xMinYMin slice">${waves(
  {
    width: 720,
    top: 22,
    gap: 11,
    count: 9,
    colour: '#BFD8DC',
    first: 0.2,
    last: 0.06,
  },
)}</svg>`;
