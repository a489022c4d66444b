import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { type CookieSize, cookieLimitBytes, firstTooLarge, type LabResult, thousands } from '../result.ts';
import { frame, label, rule, width } from './frame.ts';

const height = 430;
const [left, right, top, bottom] = [68, 112, 64, 48];
const labelGap = 16;

interface Curve {
  name: string;
  sizes: readonly CookieSize[];
  kind: 'ink' | 'alive';
}

/** What each look at a cart carries, by how many lines the cart has. */
export function drawRequestHeader({ trials, plainCookie }: LabResult): string {
  const curves = trials.map(({ store, probes }): Curve => {
    return { name: store, sizes: probes.growth.headers, kind: store === 'cookie' ? 'alive' : 'ink' };
  });
  const plain = upToLimit(plainCookie);
  const all = [...plain, ...curves.flatMap(({ sizes }) => sizes)];
  const x = scaleLinear([0, Math.max(...all.map(({ lines }) => lines))], [left, width - right]);
  const y = scaleLinear([0, Math.max(...all.map(({ bytes }) => bytes))], [height - bottom, top]).nice();
  const path = line<CookieSize>(
    ({ lines }) => x(lines),
    ({ bytes }) => y(bytes),
  ).digits(1);
  const limit = y(cookieLimitBytes);
  const plainEnd = plain.at(-1) ?? { lines: 0, bytes: 0 };
  return frame({
    height,
    title: 'Bytes of request header, by lines in the cart',
    description: [...curves.map(describe), describePlain(plainEnd)].join(' '),
    body: [
      ...y.ticks(6).map((bytes) => rule(left, y(bytes), width - right, y(bytes))),
      ...y.ticks(6).map((bytes) => label(left - 10, y(bytes) + 4, thousands(bytes), 'end soft')),
      ...x.ticks(6).map((lines) => label(x(lines), height - bottom + 22, lines, 'middle soft')),
      rule(left, limit, width - right, limit, 'strong'),
      label(width - right, limit - 8, '4,096: kept of one cookie', 'end soft'),
      `<path d="${path(plain)}" class="strong dashed"/>`,
      label(x(plainEnd.lines) + 10, limit + 22, 'a cookie of plain JSON, alone', 'soft'),
      ...curves.map(({ sizes, kind }) => `<path d="${path(sizes)}" class="${kind}"/>`),
      ...labelEnds(curves, y).map(({ at, text }) => label(width - right + 10, at + 4, text)),
    ],
  });
}

/** The curve ends where browsers would drop the cookie. */
function upToLimit(sizes: readonly CookieSize[]): CookieSize[] {
  const tooLarge = firstTooLarge(sizes);
  return sizes.filter(({ lines }) => !tooLarge || lines <= tooLarge.lines);
}

const describe = ({ name, sizes }: Curve) =>
  `${name}: ${sizes[0]?.bytes} bytes with one line, ${sizes.at(-1)?.bytes} with ${sizes.at(-1)?.lines}.`;

const describePlain = ({ lines, bytes }: CookieSize) =>
  `A cookie of plain JSON alone: ${bytes} bytes with ${lines} lines.`;

/** The names beside the ends; those of curves that end side by side stand below each other, around that place. */
function labelEnds(curves: readonly Curve[], y: (bytes: number) => number): { at: number; text: string }[] {
  const groups: { at: number; names: string[] }[] = [];
  for (const { name, sizes } of curves) {
    const at = y(sizes.at(-1)?.bytes ?? 0);
    const near = groups.find((group) => Math.abs(group.at - at) < labelGap);
    if (near) near.names.push(name);
    else groups.push({ at, names: [name] });
  }
  return groups.flatMap(({ at, names }) =>
    names.map((text, index) => ({ at: at + (index - (names.length - 1) / 2) * labelGap, text })),
  );
}
