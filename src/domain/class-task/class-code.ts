const letters = 'ACFHKMRW';
const signs = `${letters}23456789`;

const sign = (of: string, drawn: string): string => of.charAt(drawn.charCodeAt(0) % of.length);

/** Six signs out of as many unguessable ones; the first is a letter, so that they are no digits of a screen. */
export const classCodeFrom = (drawn: string): string =>
  [...drawn.slice(0, 6)].map((each, place) => sign(place === 0 ? letters : signs, each)).join('');
