import type { Side } from '#db/seed/catalog/picture.ts';
import { type Hand, type Point, path, pixel, type Step } from './geometry.ts';
import { fold, line, patch, type Sheet, seam } from './sheet.ts';
import { brass } from './strap.ts';
import { ribbing } from './texture.ts';

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
