import type { Side } from '#db/seed/catalog/picture.ts';
import { button } from './front.ts';
import { add, between, type Hand, type Point, path, pixel, type Step, scale } from './geometry.ts';
import { fold, line, patch, type Sheet, seam } from './sheet.ts';
import { ribbing } from './top.ts';

/** A strap: its shadow, its edge and its face, along a path. */
export function strap(d: string, width: number, face: string, edge: string, stitched = true): string {
  const stroke = (colour: string, by: number, more = '') =>
    `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${Math.round(width * scale + by)}"${more}/>`;
  return (
    stroke('#3a3228', 8, ' stroke-opacity=".1" transform="translate(4 6)"') +
    stroke('#3a3228', 2, ' stroke-opacity=".2" transform="translate(2 3)"') +
    stroke(edge, 1) +
    stroke(face, -1.5) +
    (stitched ? `<path class="k" d="${d}"/>` : '')
  );
}

const brass = '#b3904f';

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
        ['M', [-22 - t * 2, 49.6 + t * 1.6]],
        ['C', [-17 - t * 5, 47.6 + t * 13], [-9, 45 + t * 20], [0.6, 45 + t * 20.2]],
        ['C', [10, 45 + t * 20], [18 + t * 5, 47.6 + t * 13], [22.3 + t * 2, 49.4 + t * 1.6]],
      ),
    ),
  );
  sheet.panel({
    d: path(
      ['M', [-22.3, 49.4]],
      ['C', [-19, 45.8], [-9, 44.8], [0.5, 44.8]],
      ['C', [10, 44.8], [19.4, 45.8], [22.5, 49.2]],
      ['C', [26.4, 55], [24, 60], [19, 62.4]],
      ['C', [12, 65.4], [-11, 65.6], [-18.6, 62.6]],
      ['C', [-24, 60], [-26.2, 55], [-22.3, 49.4]],
      ['Z'],
    ),
    raised: false,
    grain: 4,
    across: [
      [-24, 50],
      [24, 58],
    ],
    roundness: 0.8,
    inside:
      patch('l', [-7, 54], 15, 5, -4) +
      patch('l', [-9, 54], 9, 3) +
      patch('d', [0, 63.6], 20, 3) +
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

export function drawSocks(sheet: Sheet, side: Side, hand: Hand): void {
  const turn = side === 'front' ? 1 : -1;
  const sock = (dx: number, dy: number) => {
    const at = (x: number, y: number): Point => [(x + dx) * turn, y + dy];
    const near = (x: number, y: number): Point => hand.near(at(x, y), 0.25);
    const tinted = (d: string) =>
      `<path d="${d}" fill="${sheet.dye.shade}" fill-opacity=".16"/>${line('h', d)}`;
    const heel = path(
      ['M', at(20.4, 50)],
      ['Q', at(11, 56), at(12.6, 73)],
      ['L', at(24, 74)],
      ['L', at(25, 50)],
      ['Z'],
    );
    const toe = path(
      ['M', at(-19, 58)],
      ['Q', at(-15.4, 66), at(-19, 75)],
      ['L', at(-31, 76)],
      ['L', at(-31, 58)],
      ['Z'],
    );
    let folds =
      patch('l', at(6, 30), 4, 18) +
      patch('l', at(-8, 63), 10, 3, -8) +
      patch('d', at(16, 36), 4, 24) +
      patch('d', at(-4, 73), 18, 3);
    for (const [x1, y1, x2, y2, w] of [
      [1, 46, 11, 51, 1.8],
      [0, 50, 12, 56, 2],
      [-4, 55, 8, 61, 2],
      [19, 45, 11, 48, 1.6],
      [2, 24, 10, 27, 1.5],
      [18, 30, 10, 33, 1.5],
    ] as const)
      folds += fold(w > 1.7 ? 'a' : 's', near(x1, y1), near(x2, y2), w, 0.8);
    sheet.panel({
      d: path(
        ['M', near(0.6, 8)],
        ['Q', at(9.5, 9.8), near(18.4, 8)],
        ['C', at(18.9, 22), at(18, 34), near(18.6, 44)],
        ['C', at(19.2, 51), at(22, 55), at(21.5, 61)],
        ['C', at(21, 69), at(15, 72.4), at(8, 72.7)],
        ['L', near(-15, 74)],
        ['C', at(-25, 74.8), at(-29.4, 71), at(-28.4, 65.5)],
        ['C', at(-27, 60.6), at(-20, 60), at(-13, 58)],
        ['C', at(-5, 55.5), at(0.2, 50.4), near(0.7, 43)],
        ['C', at(1.4, 32), at(0, 20), at(0.6, 8)],
        ['Z'],
      ),
      across: turn > 0 ? [at(-6, 44), at(20, 38)] : [at(20, 38), at(-6, 44)],
      roundness: 0.7,
      inside:
        folds +
        tinted(heel) +
        tinted(toe) +
        ribbing([at(0, 8), at(0, 19)], [at(19, 8), at(19, 19)]) +
        seam(path(['M', at(0, 19)], ['Q', at(9.5, 20.6), at(19, 19)])),
    });
  };
  sock(10, -3);
  sock(-7, 4);
}

export function drawBelt(sheet: Sheet, side: Side, hand: Hand): void {
  const { shade, cloth, light } = sheet.dye;
  const [rx, ry, y, h] = [25, 7.6, 38, 10];
  const arc = (top: number, half: number, depth: number): Step[] => [
    ['M', [-half, top]],
    ['C', [-half, top + depth * 1.33], [half, top + depth * 1.33], [half, top]],
  ];
  const ring = (half: number, depth: number, dx: number): string =>
    path(
      ['M', [-half + dx, y]],
      ['C', [-half + dx, y - depth * 1.33], [half + dx, y - depth * 1.33], [half + dx, y]],
      ['C', [half + dx, y + depth * 1.33], [-half + dx, y + depth * 1.33], [-half + dx, y]],
      ['Z'],
    );
  sheet.panel({
    d: ring(rx, ry, 0),
    tone: 'inside',
    across: [
      [-rx, y],
      [rx, y],
    ],
    roundness: 0.9,
    inside: patch('d', [0, y + 2], rx, ry),
  });
  const rings = [
    [24.4, 7.2, 0],
    [22.6, 6.3, 0.5],
    [20.6, 5.4, -0.3],
  ] as const;
  sheet.draw(
    rings
      .map(
        ([a, b, dx]) =>
          `<path d="${ring(a, b, dx)}" fill="none" stroke="${shade}" stroke-width="9"/><path d="${ring(a, b, dx)}" fill="none" stroke="${cloth}" stroke-width="6"/><path d="${ring(a, b - 0.1, dx)}" fill="none" stroke="${light}" stroke-opacity=".5" stroke-width="1.2"/>`,
      )
      .join(''),
  );
  const stitches = (dy: number) => line('k', path(...arc(y + dy, rx - 0.2, ry)));
  sheet.panel({
    d: path(
      ...arc(y, rx, ry),
      ['L', [rx - 0.2, y + h]],
      ['C', [rx - 0.2, y + h + ry * 1.33], [-rx + 0.2, y + h + ry * 1.33], [-rx + 0.2, y + h]],
      ['Z'],
    ),
    across: [
      [-rx, y],
      [rx, y],
    ],
    roundness: 1,
    inside:
      patch('l', [-9, y + 12], 9, 6) +
      patch('d', [0, y + h + 7.4], 22, 2) +
      stitches(0.9) +
      stitches(h - 0.9) +
      fold('s', hand.near([6, y + 9]), [16, y + 14], 2),
  });
  const hole = (x: number) => {
    const [px, py] = pixel([x, y + 5 + ry * (1 - (x / rx) ** 2)]);
    return `<ellipse cx="${px}" cy="${py}" rx="5" ry="6" fill="#000" fill-opacity=".7"/><path d="M${px - 4} ${py + 5}q4 3 8 0" stroke="${light}" stroke-opacity=".6" fill="none"/>`;
  };
  if (side === 'back') {
    const tip = path(
      ['M', [13, y + 5.2]],
      ['Q', [17, y + 6.4], [16.6, y + 9.8]],
      ['Q', [16, y + 13.6], [12.6, y + 16]],
    );
    sheet.draw([-12, -6, 0, 6].map(hole).join('') + line('v', tip) + line('w', tip));
    return;
  }
  sheet.draw([9, 14.4].map(hole).join(''));
  const [bx, by] = pixel([-8, y + 4.4]);
  const frame = `x="${bx}" y="${by}" width="96" height="98" rx="14" fill="none"`;
  sheet.draw(
    `<rect ${frame} stroke="#000" stroke-opacity=".3" stroke-width="13" transform="translate(3 5)"/><rect ${frame} stroke="#7d5f2c" stroke-width="13"/><rect ${frame} stroke="${brass}" stroke-width="10"/><rect ${frame} stroke="#f3e2b4" stroke-opacity=".75" stroke-width="2" transform="translate(-2 -2.5)"/>` +
      `<path d="M${bx} ${by + 48}L${bx + 98} ${by + 51}" stroke="#7d5f2c" stroke-width="11" stroke-linecap="round"/><path d="M${bx} ${by + 47}L${bx + 98} ${by + 50}" stroke="${brass}" stroke-width="8" stroke-linecap="round"/><path d="M${bx + 2} ${by + 45}L${bx + 96} ${by + 48}" stroke="#f3e2b4" stroke-opacity=".8" stroke-width="1.6"/>`,
  );
  sheet.panel({
    d: path(
      ['M', [-15.4, y + 5.2]],
      ['L', [-12, y + 6.4]],
      ['L', [-12, y + 17.4]],
      ['L', [-15.4, y + 16.4]],
      ['Z'],
    ),
    raised: true,
    across: [
      [-15.4, y],
      [-12, y],
    ],
    roundness: 0.6,
    inside: line('k', path(['M', [-14.8, y + 5]], ['L', [-14.8, y + 17]])),
  });
}
