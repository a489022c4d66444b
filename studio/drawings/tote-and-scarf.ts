import type { Side } from '#db/seed/catalog/picture.ts';
import { add, between, type Hand, type Point, path } from './geometry.ts';
import { fold, line, patch, type Sheet, seam } from './sheet.ts';
import { strap } from './strap.ts';

export function drawTote(sheet: Sheet, side: Side, hand: Hand): void {
  const { cloth, shade } = sheet.dye;
  const handle = (y: number, lean: number) =>
    path(
      ['M', [-9.5, 34]],
      ['C', [-9.8, 16], [-8 + lean, y], [lean, y]],
      ['C', [8.4 + lean, y], [9.8, 16], [9.6, 34]],
    );
  sheet.draw(strap(handle(7.5, 1.4), 2.4, sheet.dye.inside, shade));
  sheet.panel({
    d: path(['M', [-20.4, 31.6]], ['Q', [0, 29.6], [20.6, 31.4]], ['L', [20, 37]], ['L', [-20, 37]], ['Z']),
    tone: 'inside',
    across: [
      [0, 37],
      [0, 30],
    ],
    roundness: 0.9,
  });
  const [a, b, c, d] = [
    hand.near([-20.6, 32]),
    hand.near([20.8, 31.8]),
    hand.near([19.6, 71]),
    hand.near([-19.4, 71.4]),
  ] as const;
  let folds = patch('l', [-8, 46], 10, 12, 0, 0.9) + patch('d', [13, 62], 9, 10, 0, 0.7);
  for (const [x1, y1, x2, y2, w] of [
    [-18, 68, -8, 50, 3],
    [18, 69, 9, 52, 3],
    [-3, 70, 1, 44, 4],
    [-17, 35, -12, 48, 2.4],
    [17, 35, 14, 50, 2.6],
    [-14, 70, -2, 62, 2],
  ] as const)
    folds += fold('s', hand.near([x1, y1]), hand.near([x2, y2]), w, 0.9);
  folds += fold('a', [-18.5, 66], [-9, 60], 1.4, 0.7) + fold('b', [18.6, 66], [10, 59], 1.4, 0.7);
  const down = (x: number) => path(['M', [x, 30]], ['L', [x * 0.98, 72]]);
  const pocket =
    side === 'front'
      ? patch('d', [0.6, 64], 9, 2, 0, 0.7) +
        seam(
          path(['M', [-8.4, 45]], ['L', [-8.2, 64]], ['L', [8.4, 64.2]], ['L', [8.3, 45.2]]),
          path(['M', [-8.4, 46.4]], ['L', [8.3, 46.6]]),
        ) +
        line('w', path(['M', [-8.4, 45]], ['Q', [0, 45.8], [8.3, 45.2]]))
      : '';
  sheet.panel({
    d: path(
      ['M', a],
      ['Q', [0, 34.2], b],
      ['Q', [20.8, 52], c],
      ['Q', [10, 72.8], [0, 72.2]],
      ['Q', [-10, 72.8], d],
      ['Q', [-20.6, 52], a],
      ['Z'],
    ),
    across: [
      [-20, 50],
      [20, 50],
    ],
    roundness: 0.5,
    inside:
      folds +
      pocket +
      [-10.8, -8.3, 8.5, 11]
        .map(
          (x) =>
            line('w', down(x)) +
            line('k', down(x + (Math.abs(x) > 9.5 ? -Math.sign(x) : Math.sign(x)) * 0.5)),
        )
        .join('') +
      line('k', path(['M', add(a, [0, 2.2])], ['Q', [0, 36.4], add(b, [0, 2.2])])) +
      seam(path(['M', [-20, 66]], ['Q', [0, 67.4], [20, 65.8]])),
  });
  sheet.draw(
    strap(
      path(['M', [-9.5, 35]], ['C', [-9.6, 18], [-8, 3.4], [0, 3.2]], ['C', [8, 3.2], [9.6, 18], [9.7, 35]]),
      2.4,
      cloth,
      shade,
    ),
  );
}

export function drawScarf(sheet: Sheet, side: Side, hand: Hand): void {
  const turn = side === 'front' ? 1 : -1;
  const strip = (x: number, lean: number, top: number, foot: number, half: number) => {
    const at = (dx: number, y: number): Point =>
      hand.near([(x + dx + (lean * (y - top)) / 90) * turn, y], 0.3);
    const [a, b, c, d] = [
      at(-half * 0.86, top + 2),
      at(half * 0.86, top + 2),
      at(half, foot),
      at(-half, foot),
    ];
    const low = between(d, c, 0.5);
    const fringe = `${path(['M', add(d, [0, 3.4])], ['Q', add(low, [0, 4.2]), add(c, [0, 3.4])])}`;
    sheet.draw(
      `<path d="${fringe}" fill="none" stroke="#3a3228" stroke-opacity=".18" stroke-width="54" stroke-dasharray="3 3.4" transform="translate(3 4)"/><path d="${fringe}" fill="none" stroke="${sheet.dye.shade}" stroke-width="52" stroke-dasharray="4.6 1.8"/><path d="${fringe}" fill="none" stroke="${sheet.dye.cloth}" stroke-width="52" stroke-dasharray="3.4 3"/>`,
    );
    let folds = patch('d', [at(0, 0)[0], top + 3], half, 3);
    for (const t of [-0.5, 0.1, 0.55])
      folds += fold(
        's',
        at(half * t, top + hand.next(2, 10)),
        at(half * (t + hand.next(-0.3, 0.3)), foot - hand.next(0, 20)),
        hand.next(2.6, 4.4),
        0.9,
      );
    for (let i = 0; i < 4; i++)
      folds += fold(
        i % 2 ? 'a' : 'b',
        at(-half * 0.9, top + 10 + i * 17),
        at(half * hand.next(-0.1, 0.6), top + 14 + i * 17),
        1.6,
        0.5,
      );
    sheet.panel({
      d: path(
        ['M', a],
        ['C', add(a, [0.4, -3]), add(b, [-0.4, -3]), b],
        ['C', at(half * 0.94, top + (foot - top) * 0.35), at(half * 1.06, top + (foot - top) * 0.7), c],
        ['Q', add(low, [0, 0.8]), d],
        ['C', at(-half * 1.07, top + (foot - top) * 0.7), at(-half * 0.94, top + (foot - top) * 0.35), a],
        ['Z'],
      ),
      across: turn > 0 ? [a, b] : [b, a],
      roundness: 0.6,
      grain: lean * turn * -0.4,
      inside: folds + patch('d', low, half * 1.1, 2, 0, 0.4),
    });
  };
  strip(5, 5, 1, 80, 9.4);
  strip(-4.4, -3, 0, 90, 10);
}
