/** The round desk seal as a mask: worn by small gaps, so that no two presses look printed. */
const worn =
  '<circle cx="24" cy="88" r="3"/><circle cx="30" cy="94" r="1.6"/><circle cx="98" cy="34" r="2.2"/><circle cx="92" cy="28" r="1.2"/><circle cx="70" cy="111" r="2.4"/><circle cx="14" cy="52" r="1.5"/><circle cx="82" cy="70" r="1.1"/><circle cx="44" cy="58" r="1"/><path d="M100 86l7 5-2 2-7-5z"/>';
const song = 'Songti SC,STSong,Noto Serif CJK SC,serif';

const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export type SealWords = { readonly office: string; readonly middle: string; readonly day: string };

export const sealArt = ({ office, middle, day }: SealWords): string => {
  const size = office.length > 8 ? 11 : 13.5;
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120">' +
    `<defs><path id="a" d="M18.5 66a41.5 41.5 0 1 1 83 0"/><mask id="w"><rect width="120" height="120" fill="#fff"/><g fill="#000" opacity=".75">${worn}</g></mask></defs>` +
    '<g mask="url(#w)" fill="none" stroke="#000"><circle cx="60" cy="60" r="56" stroke-width="3.5"/><circle cx="60" cy="60" r="51"/>' +
    `<g fill="#000" stroke="none" font-family="${song}" font-weight="700" text-anchor="middle">` +
    `<text font-size="${String(size)}" letter-spacing="2.5"><textPath href="#a" startOffset="50%">${escaped(office)}</textPath></text>` +
    `<text x="60" y="67" font-size="16" letter-spacing="1.5">${escaped(middle)}</text>` +
    `<text x="60" y="86" font-size="11" letter-spacing=".5" font-family="sans-serif">${escaped(day)}</text></g>` +
    '<path d="M34 48c4.3-4.5 8.7-4.5 13 0s8.7 4.5 13 0 8.7-4.5 13 0 8.7 4.500 13 0" stroke-width="2" stroke-linecap="round"/></g></svg>'
  );
};
