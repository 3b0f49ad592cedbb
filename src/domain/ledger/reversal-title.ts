/** The most characters a line's title has, as the books check it. */
const titleMax = 60;

/** The title of the line that undoes one with this title; cut where both would not fit. */
export const reversalTitle = (title: string): string => {
  const letters = [...`冲正 ${title}`];
  return letters.length <= titleMax
    ? letters.join('')
    : `${letters.slice(0, titleMax - 1).join('')}…`;
};
