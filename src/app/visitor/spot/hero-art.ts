/** The island before the rising sun: hills, a tower, the sea and its waves. */
import { waves } from '../../components/waves';

const far = 'M-10 168c20-3 28-20 46-22 17-2 22 9 40 9 18-1 26-11 42-9 18 2 24 18 50 22z';
const near =
  'M150 168c18-6 28-30 48-32 15-1 22 14 36 14 17 0 26-42 50-42 20 0 30 38 48 42 14 3 24-12 38-10 10 1 16 8 20 12 30 6 60 10 130 16z';
const tower =
  'M274 100q3-.6 4.500-4h11q1.500 3.400 4.500 4zM278 100h12v10h-12zM275 91q3-.6 4.500-4h9q1.500 3.400 4.500 4zM279 91h10v5h-10zM276 82q3-.6 4.500-4h7q1.500 3.400 4.500 4zM280 82h8v5h-8zM277 73.500q3-.6 4.500-4h5q1.500 3.400 4.500 4zM281 73.500h6v4.500h-6zM283.200 69.500l.8-7 .8 7z';

const sea = waves({
  width: 880,
  top: 16,
  gap: 10.5,
  count: 7,
  colour: '#BFD8DC',
  first: 0.42,
  last: 0.14,
});

/**
 * 390 by 318, held at the right and bottom of its place and never larger: the sun stays in its
 * corner, clear of the words. What is above
 * it is plain sky, in the colour of the page's head.
 */
export const heroArt =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 390 318" preserveAspectRatio="xMaxYMax meet">' +
  '<rect x="-200" y="-200" width="800" height="440" fill="#0A4A5F"/><rect x="-200" y="240" width="800" height="90" fill="#083B4C"/>' +
  `<g transform="translate(0 72)"><circle cx="292" cy="108" r="32" fill="#E8833A"/><path d="${near}" fill="#0D5A70"/><path d="${far}" fill="#0F6479"/><path d="${tower}" fill="#FBF7EA"/></g>` +
  `<g transform="translate(-200 232)">${sea}</g>` +
  '<path d="M262 252h60M276 260h32" stroke="#E8833A" stroke-width="2" stroke-linecap="round" opacity=".85"/></svg>';
