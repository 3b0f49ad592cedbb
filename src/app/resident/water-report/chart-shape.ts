/** The geometry of the bills' chart, as shapes of SVG: the same on weapp, H5 and paper. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { svgOf } from '../../components/drawing/svg-of';

export type ChartBill = { readonly aDay: number; readonly yearBeforeADay: number | null };
export type ChartShape = {
  /** Documents of one colour each, laid over one another. */
  readonly bars: string;
  readonly now: string;
  readonly before: string;
  readonly grid: string;
  /** Litres a day and how far down each stands, in per cent of the height. */
  readonly ticks: readonly { readonly litres: number; readonly down: number }[];
};

const width = 300;
const height = 140;
const corner = 4;
const tickCount = 3;
const round = (value: number) => Math.round(value * 10) / 10;
const at = (...values: readonly number[]) => values.map((value) => String(round(value))).join(' ');

const bar = (x: number, top: number, wide: number): string => {
  const bend = Math.min(corner, height - top);
  return `<path d="M${at(x, height)}V${at(top + bend)}q${at(0, -bend, bend, -bend)}h${at(wide - 2 * bend)}q${at(bend, 0, bend, bend)}V${at(height)}z"/>`;
};

const document = (shapes: readonly string[]) =>
  svgOf(`0 0 ${String(width)} ${String(height)}`, shapes.join('')).replace('xMidYMid meet', 'none');

/** Bars of litres a day, the newest apart; last year's same months as a dashed line with dots. */
export const chartShape = (bills: readonly ChartBill[]): ChartShape => {
  const most = Math.max(1, ...bills.flatMap((bill) => [bill.aDay, bill.yearBeforeADay ?? 0]));
  const across = scaleBand<number>()
    .domain(bills.map((_, index) => index))
    .range([0, width])
    .paddingInner(0.34)
    .paddingOuter(0.17);
  const down = scaleLinear().domain([0, most]).nice(tickCount).range([height, 6]);
  const wide = across.bandwidth();
  const left = (index: number) => across(index) ?? 0;
  const drawn = bills.map(({ aDay }, index) => bar(left(index), down(aDay), wide));
  const points = bills.flatMap(({ yearBeforeADay }, index) =>
    yearBeforeADay === null ? [] : [{ index, x: left(index) + wide / 2, y: down(yearBeforeADay) }],
  );
  const path = line<(typeof points)[number]>(
    ({ x }) => round(x),
    ({ y }) => round(y),
  )(points);
  const dots = points.map(
    ({ x, y }) => `<circle cx="${at(x)}" cy="${at(y)}" r="3.2" fill="#000"/>`,
  );
  const ticks = down.ticks(tickCount);
  return {
    bars: document(drawn.slice(0, -1)),
    now: document(drawn.slice(-1)),
    before: document([
      `<path d="${path ?? ''}" fill="none" stroke="#000" stroke-width="1.6" stroke-dasharray="5 4"/>`,
      ...dots,
    ]),
    grid: document(
      ticks.map(
        (litres) =>
          `<path d="M0 ${at(down(litres))}H${String(width)}" fill="none" stroke="#000" stroke-width="1"/>`,
      ),
    ),
    ticks: ticks.map((litres) => ({ litres, down: round((down(litres) / height) * 100) })),
  };
};
