/** Pages below the one on top stay in the document, hidden: keys must not reach them. */
export const firstVisible = (selector: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(selector)].find((each) => each.offsetParent !== null);

/** The element in sight, unless a sheet lies over it. */
export const reachable = (selector: string): HTMLElement | undefined => {
  const found = firstVisible(selector);
  const sheet = firstVisible('.sheet');
  return found === undefined || sheet === undefined || sheet.contains(found) ? found : undefined;
};
