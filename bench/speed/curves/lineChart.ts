import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** A line of a chart. */
export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly isDashed?: boolean;
}

/** An axis: what it counts, with its unit. */
export interface Axis {
  readonly label: string;
  readonly isLogarithmic?: boolean;
}

/** A value that a requirement names. */
export interface Limit {
  readonly y: number;
  readonly name: string;
  /** Whether its name stands below the line, out of the way of another limit. */
  readonly isBelow?: boolean;
}

/** What a chart shows. */
export interface Chart {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly lines: readonly Line[];
  /** Drawn across. */
  readonly limits?: readonly Limit[];
}

const size = { width: 760, height: 420, top: 76, left: 88, right: 40, bottom: 52 } as const;

/** Told apart by people who see red and green alike, too. */
const colours = ['#0072b2', '#d55e00', '#009e73', '#6b4ba1'];

/** Ink of the limits. */
const limitColour = '#8a8a8a';

/** Where the names of the lines stand. */
const legendWidth = 170;

/** Draws lines as an SVG document that needs nothing else. */
export function lineChart({ title, x, y, lines, limits = [] }: Chart): string {
  const { document } = parseHTML('<html></html>');
  const pick = (side: 0 | 1) => lines.flatMap(({ points }) => points.map((point) => point[side]));
  const colourOf = (at: number) => colours[at % colours.length] ?? '#000000';
  const svg: { readonly outerHTML: string; setAttribute(name: string, value: string): void } = Plot.plot({
    document,
    // One of chance by default: the file would differ each time.
    className: 'chart',
    width: size.width,
    height: size.height,
    marginTop: size.top,
    marginLeft: size.left,
    marginRight: size.right,
    marginBottom: size.bottom,
    style: { background: 'white', color: '#222222', fontSize: '13px', fontFamily: 'sans-serif' },
    x: scaleOf(x, pick(0), false),
    y: scaleOf(y, [...pick(1), ...limits.map((limit) => limit.y * 1.05)], true),
    marks: [
      Plot.frame({ stroke: '#cccccc' }),
      ...limits.map(({ y: value }) => Plot.ruleY([value], { stroke: limitColour, strokeDasharray: '2,4' })),
      ...lines.flatMap(({ points, isDashed }, at) => [
        Plot.line(points, {
          stroke: colourOf(at),
          strokeWidth: isDashed ? 1.2 : 1.8,
          ...(isDashed && { strokeDasharray: '5,4' }),
        }),
        // Many points would be a thick line.
        ...(points.length <= 20 ? [Plot.dot(points, { fill: colourOf(at), r: 3 })] : []),
      ]),
      ...limits.map(({ y: value, name, isBelow }) =>
        Plot.text([name], {
          y: () => value,
          frameAnchor: 'right',
          textAnchor: 'end',
          dx: -6,
          dy: isBelow ? 9 : -9,
          fill: '#666666',
          // Readable where a line runs through it.
          stroke: 'white',
          strokeWidth: 4,
        }),
      ),
      Plot.text([title], above(-52, 0, { fontSize: 16, fontWeight: 'bold' })),
      ...lines.map(({ name, isDashed }, at) =>
        Plot.text(
          [`${isDashed ? '- -' : '—'} ${name}`],
          above(-24, at * legendWidth, { fill: colourOf(at) }),
        ),
      ),
    ],
  });
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return `${svg.outerHTML}\n`;
}

/** A text above the frame. */
function above(dy: number, dx: number, style: Plot.TextOptions): Plot.TextOptions {
  return { frameAnchor: 'top-left', textAnchor: 'start', lineAnchor: 'bottom', dy, dx, ...style };
}

function scaleOf({ label, isLogarithmic = false }: Axis, values: readonly number[], isUpright: boolean) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return {
    label,
    labelAnchor: 'center',
    labelArrow: 'none',
    labelOffset: isUpright ? 76 : 42,
    grid: true,
    type: isLogarithmic ? 'log' : 'linear',
    domain: !isUpright ? [least, most] : isLogarithmic ? [least / 1.3, most * 1.3] : [0, most * 1.05],
    nice: !isLogarithmic && isUpright,
    ticks: isLogarithmic ? powersOfTen(least, most) : 8,
    tickFormat: (value: number) => value.toLocaleString('en-GB'),
  } as const;
}

/** Every tick has a name, so there is one a power of ten, and those between where the axis is short. */
function powersOfTen(least: number, most: number): number[] {
  const steps = most / least > 10_000 ? [1] : most / least > 30 ? [1, 3] : [1, 2, 5];
  const found: number[] = [];
  for (let power = Math.floor(Math.log10(least)); 10 ** power <= most; power += 1)
    for (const step of steps) found.push(Number((step * 10 ** power).toPrecision(1)));
  return found.filter((value) => value >= least * 0.999 && value <= most * 1.001);
}
