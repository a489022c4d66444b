import type { Side } from '#db/seed/catalog/picture.ts';
import { button } from './front.ts';
import { add, type Hand, path, pixel, type Step } from './geometry.ts';
import { fold, line, patch, type Sheet, seam } from './sheet.ts';
import { brass, strap } from './strap.ts';

export function drawCap(sheet: Sheet, side: Side, hand: Hand): void {
  const dome: Step[] = [
    ['M', hand.near([-22, 50])],
    ['C', [-24, 30], [-14, 18.6], [0.4, 18]],
    ['C', [15, 18.4], [24.4, 30], [22.2, 49.6]],
  ];
  const front = side === 'front';
  const brow: Step = ['Q', [0.3, front ? 44 : 53], [-22, 50]];
  let markup =
    patch('l', [-9, 29], 9, 10, 20, 0.9) +
    patch('l', [-7, 30], 14, 13) +
    patch('d', [15, 42], 9, 12, -20, 0.9);
  const ribs = front ? [-13, 0.6, 14] : [-11, 12];
  for (const x of ribs) {
    const d = path(['M', [0.4, 18]], ['C', [x * 0.6, 19], [x, 30], [x * 1.02, 51]]);
    markup +=
      fold('s', [x * 0.7, 22], [x, 48], 1.6, 0.9) +
      seam(d, path(['M', [1, 18.2]], ['C', [x * 0.6 + 0.8, 19], [x + 0.7, 30], [x * 1.02 + 0.7, 51]]));
  }
  for (const [x, y] of [
    [-7.4, 28],
    [8, 28.4],
    [-17, 32],
    [17.6, 32],
  ] as const)
    markup += button([x, y], 0.6);
  for (const [x1, y1, x2, y2] of [
    [-19, 44, -8, 47],
    [18, 43, 8, 46.4],
    [-4, 42, 5, 46],
  ] as const)
    markup += fold('a', [x1, y1], [x2, y2], 2, 0.7);
  if (front) {
    sheet.panel({
      d: path(['M', [-20.4, 47.6]], ['Q', [0, 42], [20.8, 47.6]], ['L', [14, 54]], ['L', [-14, 54]], ['Z']),
      tone: 'inside',
      across: [
        [0, 54],
        [0, 44],
      ],
      roundness: 0.9,
    });
  }
  sheet.panel({
    d: path(...dome, brow, ['Z']),
    across: [
      [-22, 34],
      [22, 34],
    ],
    roundness: 0.9,
    inside: markup + line('k', path(['M', [-21.6, 48.4]], ['Q', [0.3, front ? 42.6 : 51.4], [21.8, 48.2]])),
  });
  sheet.draw(patch('d', [1, 18.8], 2.4, 1) + button([0.5, 17.9], 1.5));
  if (!front) {
    sheet.draw(
      `<path d="${path(['M', [-8.4, 51.4]], ['C', [-8, 39.6], [8.6, 39.4], [9, 51.3]], ['Z'])}" fill="${sheet.dye.inside}"/>${patch('d', [0, 44], 8, 5)}${seam(path(['M', [-8.4, 51.4]], ['C', [-8, 39.6], [8.6, 39.4], [9, 51.3]]), path(['M', [-9.2, 51.4]], ['C', [-8.6, 38.6], [9.3, 38.4], [9.8, 51.3]]))}`,
    );
    sheet.draw(
      strap(
        path(['M', [-10.4, 49.4]], ['Q', [0, 52.4], [10.6, 49.6]]),
        3.2,
        sheet.dye.cloth,
        sheet.dye.shade,
      ),
    );
    const [x, y] = pixel([2.4, 48.8]);
    sheet.draw(
      `<rect x="${x}" y="${y}" width="22" height="30" rx="3" fill="none" stroke="${brass}" stroke-width="5"/><path d="M${x + 1} ${y + 2}v26" stroke="#fff" stroke-opacity=".5" stroke-width="1.4"/>`,
    );
    return;
  }
  const arcs = [0.2, 0.38, 0.56, 0.74, 0.9].map((t) =>
    line(
      'k',
      path(
        ['M', [-22 - t * 0.6, 49.6 + t * 1.6]],
        ['C', [-17 - t * 4, 47.6 + t * 10], [-9, 45 + t * 17.4], [0.6, 45 + t * 17.6]],
        ['C', [10, 45 + t * 17.4], [18 + t * 4, 47.6 + t * 10], [22.3 + t * 0.6, 49.4 + t * 1.6]],
      ),
    ),
  );
  sheet.panel({
    d: path(
      ['M', [-22.3, 49.4]],
      ['C', [-19, 45.8], [-9, 44.8], [0.5, 44.8]],
      ['C', [10, 44.8], [19.4, 45.8], [22.5, 49.2]],
      ['C', [24.6, 53], [22.4, 58], [17.4, 60.4]],
      ['C', [10, 63.2], [-10, 63.4], [-17, 60.6]],
      ['C', [-22.4, 58], [-24.4, 53], [-22.3, 49.4]],
      ['Z'],
    ),
    grain: 4,
    across: [
      [-24, 50],
      [24, 58],
    ],
    roundness: 0.8,
    inside:
      patch('l', [-7, 54], 15, 5, -4) +
      patch('l', [-9, 54], 9, 3) +
      patch('d', [0, 62.4], 19, 2.6) +
      patch('d', [0, 45.6], 20, 2.4) +
      arcs.join(''),
  });
}

export function drawBeanie(sheet: Sheet, side: Side, hand: Hand): void {
  let ribs = patch('l', [-8, 34], 9, 14) + patch('d', [14, 40], 8, 14);
  for (let i = -7; i <= 7; i++) {
    const x = i * 2.75 + hand.next(-0.2, 0.2);
    ribs += line('v', path(['M', [i * 0.5 + 0.4, 19.6]], ['C', [x * 0.75, 22], [x * 1.05, 34], [x, 54]]));
  }
  for (const [x1, y1, x2, y2] of [
    [-17, 46, -6, 38],
    [16, 45, 6, 40],
    [-3, 47, 6, 43],
    [-10, 25, -2, 33],
  ] as const)
    ribs += fold('s', hand.near([x1, y1]), hand.near([x2, y2]), 2.4);
  const peak = side === 'front' ? 0.6 : -0.8;
  sheet.panel({
    d: path(
      ['M', hand.near([-19.6, 54])],
      ['C', [-22, 36], [-12.4, 20.6], [peak, 19.4]],
      ['C', [13, 20.2], [22.4, 36], [20, 54]],
      ['Z'],
    ),
    across: [
      [-20, 40],
      [20.4, 40],
    ],
    roundness: 1,
    inside: ribs,
  });
  const [a, b, c, d] = [
    hand.near([-21.2, 48]),
    hand.near([21.4, 47.8]),
    hand.near([20.8, 63]),
    hand.near([-20.6, 63.2]),
  ] as const;
  sheet.panel({
    d: path(
      ['M', a],
      ['Q', [0, 50.4], b],
      ['C', add(b, [0.9, 5]), add(c, [0.9, -5]), c],
      ['Q', [0, 66.4], d],
      ['C', add(d, [-0.9, -5]), add(a, [-0.9, 5]), a],
      ['Z'],
    ),
    across: [
      [-21, 50],
      [21, 50],
    ],
    roundness: 1,
    inside:
      `<path class="v" d="${path(['M', [-23, 55.4]], ['Q', [0, 58.6], [23, 55.4]])}" style="stroke-width:130;stroke-dasharray:3.4 6.4;stroke-linecap:butt"/>` +
      patch('l', [-7, 55], 9, 6) +
      patch('l', [0, 51.4], 18, 1.6) +
      patch('d', [0, 64.4], 20, 2) +
      fold('s', [-14, 52], [-9, 62], 2) +
      fold('s', [12, 51], [9, 62], 2.4),
  });
  sheet.draw(patch('d', [0, 48.4], 19, 1));
  if (side === 'back') sheet.draw(line('v', path(['M', [1.4, 50]], ['L', [1.7, 65]])));
}
