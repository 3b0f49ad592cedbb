import { svgOf } from '../drawing/svg-of';
import { waves } from '../waves';

const sea = waves({
  width: 158,
  top: 90,
  gap: 7,
  count: 4,
  colour: '#4C93A5',
  first: 0.8,
  last: 0.3,
});
const ground = '<circle cx="84" cy="54" r="52" fill="#8FC3CC" opacity=".2"/>';
const clipped = `<clipPath id="c"><path d="M2 78h164v40H2z"/></clipPath><g clip-path="url(#c)">${sea}</g>`;

/** The empty face: a boat at sea. Its colours stand on the page by day and by night. */
export const boat = svgOf(
  '0 0 168 120',
  `${ground}${clipped}<path d="M52 60h64l-8 22H60z" fill="#0B5C74" stroke="#4C93A5" stroke-width="1.5"/><path d="M84 60V20M84 24l22 30H84z" fill="#FBF7EA" stroke="#2B7F95" stroke-width="2" stroke-linejoin="round"/><path d="M80 30 66 54h14z" fill="#E8833A"/>`,
);

/** The error face: the boat lies still under a red sign. */
export const stillBoat = svgOf(
  '0 0 168 120',
  `${ground}${clipped}<path d="M48 66h72l-10 20H58z" fill="#566870" stroke="#8A9CA4" stroke-width="1.5"/><path d="M84 66V34" stroke="#7C8E96" stroke-width="3"/><path d="M84 36c-10 2-18 10-20 20h20z" fill="#FBF7EA" stroke="#7C8E96" stroke-width="2" stroke-linejoin="round"/><path d="M112 24v18M112 50v.01" stroke="#D2453B" stroke-width="4.5" stroke-linecap="round"/>`,
);
