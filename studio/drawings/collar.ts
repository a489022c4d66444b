import type { Side } from '#db/seed/catalog/picture.ts';
import { button } from './front.ts';
import { add, between, type Hand, type Point, path, pixel, type Step, scale } from './geometry.ts';
import { fold, line, patch, type Sheet, seam } from './sheet.ts';
import type { TopCut } from './top-cut.ts';

/** The half curve of a neckline from one side to the other. */
function curve(half: number, depth: number, y = 0): Step[] {
  return [
    ['M', [half, y]],
    ['C', [half * 0.96, y + depth * 0.62], [half * 0.6, y + depth], [0.2, y + depth]],
    ['C', [-half * 0.58, y + depth], [-half * 0.95, y + depth * 0.64], [-half, y]],
  ];
}

function label(y: number): string {
  const [x, top] = pixel([-1.9, y]);
  return `<path d="M${x} ${top}h27v15h-27z" fill="#efe9dc" stroke="#000" stroke-opacity=".18" stroke-width=".8"/><path d="M${x + 6} ${top + 7.5}h15" stroke="#4a443a" stroke-width="1.6" stroke-opacity=".7"/>`;
}

/** What is seen through the neck opening: the inside of the back, its label, the back of the collar. */
export function drawInside(sheet: Sheet, cut: TopCut): void {
  const n = cut.neck;
  const stood = ['shirt', 'band', 'camp', 'polo', 'lapel', 'stand'].includes(cut.collar);
  const hooded = cut.collar === 'hood';
  const top = hooded
    ? -9.6
    : stood
      ? cut.collar === 'stand'
        ? -6
        : cut.collar === 'band'
          ? -2.4
          : -3.4
      : -0.5;
  const deep = cut.neckDepth + 1;
  sheet.panel({
    d: path(
      ['M', [-n - 0.4, 0.6]],
      ['C', [-n * 0.9, top], [-n * 0.5, top], [0.1, top + 0.2]],
      ['C', [n * 0.5, top], [n * 0.92, top], [n + 0.4, 0.6]],
      ['L', [n * 0.8, deep]],
      ['L', [-n * 0.8, deep]],
      ['Z'],
    ),
    tone: 'inside',
    across: [
      [0, top + 9],
      [0, top - 2],
    ],
    roundness: 0.9,
    inside:
      patch('d', [0, deep * 0.6], n * 1.2, deep * 0.5) +
      (stood
        ? line('h', path(['M', [-n, 0.4]], ['Q', [0, 2.2], [n, 0.4]]))
        : line('h', path(['M', [-n, 1.4]], ['Q', [0, 4.2], [n, 1.4]]))) +
      label(stood ? 0.2 : 2.2),
  });
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

function crew(sheet: Sheet, cut: TopCut, side: Side): void {
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

function roll(sheet: Sheet, cut: TopCut, side: Side, hand: Hand): void {
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

interface Leaf {
  /** Where the collar meets at the front. */
  front: Point;
  tip: Point;
  outer: Point;
  top: Point;
}

function leaf(sheet: Sheet, s: 1 | -1, { front, tip, outer, top }: Leaf, hand: Hand): void {
  const at = ([x, y]: Point): Point => hand.near([x * s, y], 0.12);
  const [f, t, o, h] = [at(front), at(tip), at(outer), at(top)];
  const edge = path(
    ['M', add(f, [s * 0.3, 0.5])],
    ['L', add(t, [-s * 0.1, -0.8])],
    ['Q', add(between(t, o, 0.5), [-s * 0.5, -0.3]), add(o, [-s * 0.6, 0.2])],
  );
  sheet.panel({
    d: path(
      ['M', f],
      ['L', t],
      ['Q', add(between(t, o, 0.5), [s * 0.2, 0.1]), o],
      ['C', add(o, [-s * 0.1, -1.4]), add(h, [s * 0.9, 0.5]), h],
      ['C', add(h, [-s * 1.6, 1]), add(f, [s * 1.8, -1.6]), f],
      ['Z'],
    ),
    raised: true,
    grain: s * 28,
    across: s > 0 ? [f, o] : [o, f],
    roundness: 0.5,
    inside:
      line('k', edge) +
      fold('s', h, between(f, t, 0.5), 1.1, 0.7) +
      patch('l', between(h, t, 0.4), 2.4, 3, s * 30, 0.8),
  });
}

/** The folded back of a shirt collar, behind. */
function drawFall(sheet: Sheet, cut: TopCut, height: number, drop: number): void {
  const n = cut.neck + 0.5;
  sheet.panel({
    d: path(
      ['M', [-n - 0.4, 1.4]],
      ['C', [-n - 0.5, -1.4], [-n * 0.7, -height], [-n * 0.45, -height - 0.2]],
      ['Q', [0.2, -height - 0.5], [n * 0.45, -height - 0.1]],
      ['C', [n * 0.72, -height], [n + 0.6, -1.4], [n + 0.5, 1.4]],
      ['Q', [0.3, drop + 1.6], [-n - 0.4, 1.4]],
      ['Z'],
    ),
    across: [
      [-n, 0],
      [n, 0],
    ],
    roundness: 0.6,
    inside:
      line('k', path(['M', [-n, 0.9]], ['Q', [0.3, drop + 0.5], [n, 0.9]])) +
      patch('l', [-n * 0.3, -height * 0.5], n * 0.6, 1.6, 0, 0.8),
  });
  sheet.draw(patch('d', [0.3, drop + 1.2], n * 0.8, 0.9, 0, 0.6));
}

function lapels(sheet: Sheet, cut: TopCut, hand: Hand): void {
  const n = cut.neck;
  const deep = cut.neckDepth;
  const wide = cut.length > 90 ? 12.6 : 11.4;
  const notch = deep * 0.3 + 3;
  for (const s of [-1, 1] as const) {
    const at = (x: number, y: number): Point => hand.near([s * x, y], 0.12);
    const foot: Point = [s > 0 ? 0.9 : -0.4, deep + 0.6];
    const inner = at(n * 0.72, notch - 5.4);
    const [tip, step] = [at(wide, notch + 0.4), at(wide - 3.2, notch - 1.2)];
    sheet.panel({
      d: path(
        ['M', foot],
        ['C', add(foot, [s * 3, -3.5]), [s * (wide - 1), deep * 0.66], tip],
        ['L', step],
        ['L', inner],
        ['C', [s * n * 0.55, notch + 1], [s * 2, deep * 0.75], foot],
        ['Z'],
      ),
      raised: true,
      grain: s * 14,
      across: s > 0 ? [[0, deep * 0.6], tip] : [tip, [0, deep * 0.6]],
      roundness: 0.55,
      inside:
        fold('s', inner, foot, 1.6, 0.8) +
        patch('l', [s * 6, notch + 3.5], 3.4, 6, s * 20, 0.8) +
        line(
          'k',
          path(
            ['M', add(foot, [s * 0.5, -1])],
            ['C', add(foot, [s * 3, -4.4]), [s * (wide - 1.7), deep * 0.64], add(tip, [-s * 0.7, -0.2])],
          ),
        ),
    });
    const [outer, top] = [at(n + 3.3, 1.6), at(n - 0.4, -2.6)];
    const corner = at(wide - 2.6, notch - 3);
    sheet.panel({
      d: path(
        ['M', inner],
        ['L', step],
        ['L', corner],
        ['Q', add(between(corner, outer, 0.5), [s * 0.4, 0]), outer],
        ['C', add(outer, [0, -1.6]), add(top, [s * 1.2, 0.5]), top],
        ['C', [s * (n - 1.4), 0.2], add(inner, [s * 0.6, -1.6]), inner],
        ['Z'],
      ),
      raised: true,
      grain: s * 40,
      across: s > 0 ? [inner, outer] : [outer, inner],
      roundness: 0.6,
      inside: fold('s', top, between(inner, step, 0.5), 1.3, 0.7),
    });
  }
}

function hood(sheet: Sheet, cut: TopCut, side: Side, hand: Hand): void {
  const n = cut.neck;
  if (side === 'back') {
    sheet.panel({
      d: path(
        ['M', [-n - 3.4, 2]],
        ['C', [-n - 3.2, -4], [-n * 0.7, -8.4], [0.3, -8.2]],
        ['C', [n * 0.8, -8.3], [n + 3.2, -4], [n + 3.3, 2.2]],
        ['C', [n + 2, 9], [4, 15.5], [0.3, 17]],
        ['C', [-4.5, 15.4], [-n - 2, 9], [-n - 3.4, 2]],
        ['Z'],
      ),
      raised: true,
      across: [
        [-n - 3, 0],
        [n + 3, 0],
      ],
      roundness: 0.8,
      inside:
        seam(path(['M', [-3.4, -8]], ['C', [-5, 2], [-3, 10], [-0.4, 17]])) +
        seam(path(['M', [3.8, -8]], ['C', [5, 2], [3.3, 10], [0.8, 17]])) +
        fold('b', [-n - 1, 3], [-3, 8], 1.6) +
        fold('a', [n + 1, 4], [3, 9], 1.6) +
        fold('s', [0, -6], [0.4, 14], 3) +
        patch('d', [0, 15], 6, 3),
    });
    return;
  }
  for (const s of [-1, 1] as const) {
    const at = (x: number, y: number): Point => hand.near([s * x, y], 0.2);
    sheet.panel({
      d: path(
        ['M', [s * 0.2, cut.neckDepth + 0.5]],
        ['C', at(n * 0.62, cut.neckDepth - 2), at(n * 0.66, -3), at(n * 0.1, -7.6)],
        ['C', at(n * 0.1, -8.6), at(n * 0.2, -10), at(n * 0.3, -10.2)],
        ['C', at(n * 0.95, -10.4), at(n + 3.4, -6), at(n + 3.8, 0.4)],
        ['C', at(n + 3, 5), at(n * 0.7, cut.neckDepth + 1.4), [s * 0.2, cut.neckDepth + 0.5]],
        ['Z'],
      ),
      raised: true,
      grain: s * 30,
      across:
        s > 0
          ? [
              [n * 0.3, 0],
              [n + 3.4, 0],
            ]
          : [
              [-n - 3.4, 0],
              [-n * 0.3, 0],
            ],
      roundness: 0.8,
      inside:
        fold('a', at(n * 0.75, -6.6), at(n * 0.75, 5), 1.8) +
        fold('b', at(n + 2.4, -2), at(n * 0.9, 5.4), 1.6) +
        line(
          'k',
          path(
            ['M', [s * 1, cut.neckDepth]],
            ['C', at(n * 0.76, cut.neckDepth - 2.4), at(n * 0.8, -3), at(n * 0.24, -8.4)],
          ),
        ),
    });
  }
  const cord = (s: number, drop: number) =>
    path(
      ['M', [s * 1.7, cut.neckDepth - 1.2]],
      ['C', [s * 2.6, cut.neckDepth + 4], [s * 1.6, cut.neckDepth + 8], [s * 2.3, cut.neckDepth + drop]],
    );
  sheet.draw(
    [cord(-1, 13), cord(1, 11.5)]
      .map(
        (d) =>
          `<path d="${d}" fill="none" stroke="#000" stroke-opacity=".22" stroke-width="5" transform="translate(2 3)"/><path d="${d}" fill="none" stroke="#e6dfd0" stroke-width="4.4" stroke-linecap="round"/><path d="${d}" class="h" stroke-dasharray="1 2.4"/>`,
      )
      .join(''),
  );
}

function stand(sheet: Sheet, cut: TopCut, side: Side): void {
  const n = cut.neck + 0.6;
  const halves = side === 'front' ? ([-1, 1] as const) : ([0] as const);
  for (const s of halves) {
    const [l, r] = s === 0 ? [-n, n] : s < 0 ? [-n, -0.3] : [0.3, n];
    const front = side === 'front';
    const top = (x: number) => -6 + (front ? (1 - Math.abs(x) / n) * 6.4 : 0.3);
    const low = (x: number) =>
      0.8 + (front ? (1 - Math.abs(x) / n) * (cut.neckDepth + 0.4) : (1 - (x / n) ** 2) * 1.2);
    const mid = (l + r) / 2;
    sheet.panel({
      d: path(
        ['M', [l, low(l)]],
        ['C', [l - 0.4, low(l) - 2], [l - 0.2, top(l) + 1], [l + 0.3, top(l)]],
        ['Q', [mid, top(mid) - 0.4], [r - 0.3, top(r)]],
        ['C', [r + 0.2, top(r) + 1], [r + 0.4, low(r) - 2], [r, low(r)]],
        ['Q', [mid, low(mid) + 0.7], [l, low(l)]],
        ['Z'],
      ),
      raised: true,
      across: [
        [-n, 0],
        [n, 0],
      ],
      roundness: 0.7,
      inside:
        patch('l', [mid, (top(mid) + low(mid)) / 2 - 1], (r - l) * 0.5, 1.6, s * 25, 0.9) +
        patch('d', [mid, low(mid)], (r - l) * 0.6, 1.4, s * 25) +
        [0.25, 0.5, 0.75]
          .map((t) =>
            fold('a', [l + (r - l) * t, low(mid) - 0.6], [l + (r - l) * t + 0.5, low(mid) - 3], 0.6, 0.7),
          )
          .join(''),
    });
  }
}

function vBand(sheet: Sheet, cut: TopCut, side: Side): void {
  const n = cut.neck;
  if (side === 'back') return crew(sheet, cut, side);
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

const leaves: Partial<Record<TopCut['collar'], Leaf>> = {
  shirt: { front: [0.25, 2.6], tip: [5.6, 9], outer: [9.2, 1.5], top: [6.3, -2.9] },
  polo: { front: [0.3, 3.2], tip: [6.2, 8.2], outer: [9, 1.3], top: [6.3, -2.5] },
};

export function drawFrontCollar(sheet: Sheet, cut: TopCut, hand: Hand): void {
  const shape = leaves[cut.collar];
  if (shape) {
    if (cut.collar === 'shirt') sheet.draw(button([0, 2.3], 0.5));
    const grown = cut.sleeve?.raglan || cut.front === 'jacket' ? 1.2 : 1;
    for (const s of [-1, 1] as const)
      leaf(
        sheet,
        s,
        {
          ...shape,
          tip: [shape.tip[0] * grown, shape.tip[1] * grown],
          outer: [shape.outer[0] * (grown > 1 ? 1.06 : 1), shape.outer[1] * grown],
        },
        hand,
      );
    return;
  }
  switch (cut.collar) {
    case 'crew':
      return crew(sheet, cut, 'front');
    case 'roll':
      return roll(sheet, cut, 'front', hand);
    case 'v':
      return vBand(sheet, cut, 'front');
    case 'hood':
      return hood(sheet, cut, 'front', hand);
    case 'stand':
      return stand(sheet, cut, 'front');
    case 'lapel':
      return lapels(sheet, cut, hand);
    case 'camp':
      return lapels(sheet, { ...cut, length: 0 }, hand);
    case 'scoop':
      sheet.draw(line('k', path(...curve(cut.neck + 0.9, cut.neckDepth + 0.9))));
      return;
    default:
      return band(sheet, cut);
  }
}

/** A collarless stand, open by a button. */
function band(sheet: Sheet, cut: TopCut): void {
  const n = cut.neck;
  for (const s of [-1, 1] as const) {
    const end: Point = [s * (s > 0 ? 0.2 : 1.7), cut.neckDepth + 0.3];
    sheet.panel({
      d: path(
        ['M', [s * (n + 0.3), 0.6]],
        ['C', [s * n * 0.9, cut.neckDepth * 0.7], [s * n * 0.5, cut.neckDepth], end],
        ['L', add(end, [0, -2.4])],
        ['C', [s * n * 0.5, cut.neckDepth - 2.8], [s * n * 0.86, -0.4], [s * (n - 0.6), -2.2]],
        ['Q', [s * (n + 0.4), -1], [s * (n + 0.3), 0.6]],
        ['Z'],
      ),
      raised: true,
      across: [
        [-n, 0],
        [n, 0],
      ],
      roundness: 0.5,
      inside: line(
        'k',
        path(
          ['M', [s * n, 0]],
          ['C', [s * n * 0.85, cut.neckDepth * 0.6], [s * n * 0.5, cut.neckDepth - 0.5], add(end, [0, -0.5])],
        ),
      ),
    });
  }
}

export function drawBackCollar(sheet: Sheet, cut: TopCut, hand: Hand): void {
  switch (cut.collar) {
    case 'shirt':
    case 'polo':
      return drawFall(sheet, cut, 3.4, 1.6);
    case 'camp':
    case 'lapel':
      return drawFall(sheet, cut, 3, 3);
    case 'band':
      return drawFall(sheet, { ...cut, neck: cut.neck - 0.4 }, 2.4, 0.4);
    case 'roll':
      return roll(sheet, cut, 'back', hand);
    case 'hood':
      return hood(sheet, cut, 'back', hand);
    case 'stand':
      return stand(sheet, cut, 'back');
    case 'scoop':
      sheet.draw(line('k', path(...curve(cut.neck + 0.7, 2.3))));
      return;
    default:
      return crew(sheet, cut, 'back');
  }
}
