import type { Side } from '#db/seed/catalog/picture.ts';
import { add, between, type Hand, type Point, path, type Step, scale } from './geometry.ts';
import { fold, line, patch, type Sheet } from './sheet.ts';
import type { TopCut } from './top-cut.ts';

/** The half curve of a neckline from one side to the other. */
export function curve(half: number, depth: number, y = 0): Step[] {
  return [
    ['M', [half, y]],
    ['C', [half * 0.96, y + depth * 0.62], [half * 0.6, y + depth], [0.2, y + depth]],
    ['C', [-half * 0.58, y + depth], [-half * 0.95, y + depth * 0.64], [-half, y]],
  ];
}

/** A knitted band round the neck, ribs standing on it. */
function ribBand(
  sheet: Sheet,
  outer: Step[],
  inner: Step[],
  middle: string,
  width: number,
  colourless = false,
): void {
  const back = [...inner].reverse();
  const points = back.map((step) => step.slice(1) as Point[]);
  const returning: Step[] = [];
  for (let i = 0; i < points.length - 1; i++) {
    const [c1, c2] = points[i] ?? [];
    const to = (points[i + 1] ?? []).at(-1);
    if (c1 && c2 && to) returning.push(['C', c2, c1, to]);
  }
  const first = (points[0] ?? []).at(-1);
  if (!first) return;
  sheet.panel({
    d: path(...outer, ['L', first], ...returning, ['Z']),
    raised: true,
    tone: 'plain',
    across: [
      [-9, 0],
      [9, 0],
    ],
    roundness: 0.5,
    inside: `<path class="v" d="${middle}" style="stroke-width:${Math.round(width * scale)};stroke-dasharray:${colourless ? '0 9' : '1.5 2.6'};stroke-linecap:butt"/>`,
  });
}

export function crew(sheet: Sheet, cut: TopCut, side: Side): void {
  const width = cut.rib ? 2.6 : 2.1;
  const n = cut.neck;
  if (side === 'front') {
    ribBand(
      sheet,
      curve(n, 2.2, -0.2),
      curve(n - 0.3, 0.6, -0.9),
      path(...curve(n, 1.6, -0.6)),
      width * 0.75,
    );
    ribBand(
      sheet,
      curve(n, cut.neckDepth),
      curve(n - width * 0.82, cut.neckDepth - width, -0.2),
      path(...curve(n - width * 0.42, cut.neckDepth - width / 2)),
      width,
    );
  } else {
    ribBand(sheet, curve(n, 1.6), curve(n - 0.5, -0.2, -0.8), path(...curve(n - 0.2, 0.7, -0.4)), width);
    sheet.draw(line('k', path(...curve(n + 0.5, 2.2))));
  }
}

export function roll(sheet: Sheet, cut: TopCut, side: Side, hand: Hand): void {
  const n = cut.neck;
  const low = side === 'front' ? 3.2 : 1.8;
  const top = -6.2;
  const a: Point = [-n - 0.1, 0.8];
  const b: Point = [n + 0.1, 0.8];
  const tl = hand.near([-n + 0.2, top + 0.4]);
  const tr = hand.near([n - 0.3, top + 0.4]);
  sheet.panel({
    d: path(
      ['M', a],
      ['C', add(a, [-0.7, -2.5]), add(tl, [-0.7, 2]), tl],
      ['C', add(tl, [1, -1.3]), add(tr, [-1, -1.2]), tr],
      ['C', add(tr, [0.8, 2]), add(b, [0.8, -2.5]), b],
      ['C', [n * 0.7, low + 0.4], [-n * 0.6, low + 0.4], a],
      ['Z'],
    ),
    tone: 'plain',
    across: [add(a, [-0.5, 0]), add(b, [0.5, 0])],
    roundness: 0.85,
    inside: `<path class="v" d="${path(['M', [-n - 1, -1.8]], ['Q', [0, -0.4], [n + 1, -1.8]])}" style="stroke-width:78;stroke-dasharray:1.6 3.4;stroke-linecap:butt"/>${patch('d', [0, top + 0.7], n, 1.4, 0, 0.8)}${line('h', path(['M', tl], ['Q', [0, top + 1.6], tr]))}${fold('a', [-n + 1, -2], [n * 0.4, -0.6], 0.8, 0.6)}`,
  });
  sheet.draw(line('v', path(['M', a], ['C', [-n * 0.6, low + 0.4], [n * 0.7, low + 0.4], b])));
}

export function vBand(sheet: Sheet, cut: TopCut): void {
  const n = cut.neck;
  ribBand(sheet, curve(n, 2.2, -0.2), curve(n - 0.3, 0.6, -0.9), path(...curve(n, 1.6, -0.6)), 1.6);
  const d = cut.neckDepth;
  const w = cut.front === 'cardigan' ? 3.4 : 2.4;
  for (const s of [-1, 1] as const) {
    const foot: Point = [
      s > 0 && cut.front === 'cardigan' ? 1.9 : s * 0.1,
      d + (cut.front === 'cardigan' ? 1.6 : 1.3),
    ];
    const inner: Point = cut.front === 'cardigan' ? [s > 0 ? -1.6 : -1.9, d + 1.4] : [0, d - w + 0.6];
    const run = path(
      ['M', [s * (n - w * 0.2), 0]],
      ['C', [s * n * 0.62, d * 0.4], [s * n * 0.22, d * 0.8], between(foot, inner, 0.4)],
    );
    sheet.panel({
      d: path(
        ['M', [s * (n + 0.3), -0.4]],
        ['C', [s * n * 0.84, d * 0.4], [s * (n * 0.3 + 0.4), d * 0.82], foot],
        ['L', inner],
        ['C', [s * n * 0.1, d * 0.72], [s * n * 0.5, d * 0.4], [s * (n - w * 0.72), -0.6]],
        ['Z'],
      ),
      raised: true,
      tone: 'plain',
      across: [
        [-n, 0],
        [n, 0],
      ],
      roundness: 0.4,
      inside: `<path class="v" d="${run}" style="stroke-width:${Math.round(w * 1.5 * scale)};stroke-dasharray:1.5 2.6;stroke-linecap:butt"/>`,
    });
  }
}
