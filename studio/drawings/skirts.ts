import type { Side } from '#db/seed/catalog/picture.ts';
import { add, between, type Hand, type Point, path, type Step } from './geometry.ts';
import { fold, line, patch, type Sheet, seam } from './sheet.ts';

function band(sheet: Sheet, w: number, height: number, side: Side): void {
  const dip = side === 'front' ? 1.2 : -0.4;
  sheet.panel({
    d: path(
      ['M', [-w + 0.2, 0]],
      ['Q', [0, dip * 2], [w - 0.2, 0.1]],
      ['L', [w + 0.4, height]],
      ['Q', [0, height + dip * 1.7], [-w - 0.3, height]],
      ['Z'],
    ),
    across: [
      [-w, 0],
      [w, 0],
    ],
    roundness: 0.5,
    inside: line(
      'k',
      path(['M', [-w, height - 0.5]], ['Q', [0, height + dip * 1.7 - 0.5], [w, height - 0.5]]),
    ),
  });
  sheet.draw(patch('d', [0, height + 1.3], w, 0.8, 0, 0.7));
}

function inner(sheet: Sheet, w: number): void {
  sheet.panel({
    d: path(
      ['M', [-w + 0.3, 0.2]],
      ['Q', [0, -1.5], [w - 0.2, 0.2]],
      ['L', [w - 1, 4]],
      ['L', [-w + 1, 4]],
      ['Z'],
    ),
    tone: 'inside',
    across: [
      [0, 5],
      [0, -1],
    ],
    roundness: 0.9,
  });
}

/** A hem that runs in and out of the folds. */
function wavy(left: Point, right: Point, waves: number, depth: number, hand: Hand): Step[] {
  const steps: Step[] = [];
  let from = left;
  for (let i = 1; i <= waves; i++) {
    const t = i / waves;
    const sag = Math.sin(Math.PI * t) * 1.8;
    const to: Point =
      i === waves ? right : add(between(left, right, t), [hand.next(-0.8, 0.8), sag + hand.next(-0.3, 0.3)]);
    steps.push(['Q', add(between(from, to, 0.5), [0, depth * (i % 2 ? 1 : -0.55) + 0.5]), to]);
    from = to;
  }
  return steps;
}

export function drawSkirt(sheet: Sheet, side: Side, hand: Hand): void {
  const [w, hem, length] = [17.5, 37, 76];
  if (side === 'front') inner(sheet, w);
  const [left, right] = [hand.near([-hem, length - 2.5], 0.5), hand.near([hem, length - 2.2], 0.5)];
  let folds = patch('l', [-9, 34], 9, 30, 6, 0.9) + patch('d', [24, 50], 10, 28, -16, 0.7);
  for (let i = 0; i < 7; i++) {
    const t = (i + hand.next(0.25, 0.75)) / 7;
    const foot = add(between(left, right, t), [0, 3]);
    folds += fold('s', foot, [foot[0] * hand.next(0.42, 0.56), hand.next(8, 34)], hand.next(3, 5.5), 0.9);
  }
  for (const s of [-1, 1])
    folds += fold(s < 0 ? 'a' : 'b', [s * 18, 9], [s * hand.next(4, 8), hand.next(13, 17)], 1.6, 0.7);
  const gore = (s: number) => path(['M', [s * 6.6, 3]], ['Q', [s * 9.6, 36], [s * 14.6, length + 1]]);
  sheet.panel({
    d: path(
      ['M', [-w, 3.4]],
      ['C', [-w - 2.6, 14], [-hem * 0.72, 40], left],
      ...wavy(left, right, 7, 1, hand),
      ['C', [hem * 0.74, 40], [w + 2.4, 14], [w, 3.4]],
      ['Z'],
    ),
    across: [
      [-hem * 0.8, 40],
      [hem * 0.8, 40],
    ],
    roundness: 0.6,
    inside:
      folds +
      seam(gore(-1)) +
      seam(gore(1)) +
      line('k', path(['M', add(left, [0, -2.4])], ['Q', [0, length + 0.2], add(right, [0, -2.4])])) +
      (side === 'front'
        ? [-1, 1]
            .map(
              (s) =>
                fold('a', [s * 15.4, 5], [s * 17.6, 19], 1.2) +
                seam(path(['M', [s * 14.6, 4]], ['Q', [s * 15.6, 13], [s * 18.6, 19]])),
            )
            .join('')
        : seam(path(['M', [0, 3]], ['L', [0.3, length + 2]]))),
  });
  band(sheet, w, 4, side);
}

export function drawPleats(sheet: Sheet, side: Side, hand: Hand): void {
  const [w, hem, length, count] = [17.5, 33, 80, 11];
  if (side === 'front') inner(sheet, w);
  const [left, right] = [hand.near([-hem, length - 1.6], 0.4), hand.near([hem, length - 1.4], 0.4)];
  let folds = patch('l', [-8, 40], 10, 34, 4, 0.8);
  const foot: Point[] = [];
  for (let i = 0; i <= count; i++)
    foot.push(
      add(between(left, right, i / count), [
        i % count ? hand.next(-0.5, 0.5) : 0,
        Math.sin((Math.PI * i) / count) * 2,
      ]),
    );
  const steps: Step[] = [];
  for (let i = 1; i <= count; i++) {
    const [from, to] = [foot[i - 1] ?? left, foot[i] ?? right];
    steps.push(['L', add(between(from, to, 0.86), [0, 1.1])], ['L', to]);
    const x = -w + (2 * w * i) / count;
    const top: Point = [x, 3];
    const bow: Point = [x * 1.24, length * 0.45];
    if (i === count) continue;
    const edge = path(['M', top], ['Q', bow, to]);
    folds +=
      fold('s', [x * 1.04 + 1, 10], add(to, [1.2, 1]), 2.6, 0.9) +
      fold(x < 0 ? 'a' : 'b', [x * 1.12, 22], to, 1.5, 0.8) +
      line('v', edge);
  }
  sheet.panel({
    d: path(
      ['M', [-w, 3.4]],
      ['C', [-w - 2.4, 16], [-hem * 0.78, 44], left],
      ...steps,
      ['C', [hem * 0.79, 44], [w + 2.2, 16], [w, 3.4]],
      ['Z'],
    ),
    across: [
      [-hem * 0.85, 40],
      [hem * 0.85, 40],
    ],
    roundness: 0.5,
    inside:
      folds +
      line('k', path(['M', [-20, 17]], ['Q', [0, 19], [20, 17]])) +
      line('k', path(['M', add(left, [0, -2])], ['Q', [0, length + 1.4], add(right, [0, -2])])),
  });
  band(sheet, w, 4.4, side);
}

export function drawSlip(sheet: Sheet, side: Side, hand: Hand): void {
  const front = side === 'front';
  const length = 108;
  const bust = front ? 16 : 21;
  const dip = front ? 21 : 25;
  const strap = (s: number) =>
    path(
      ['M', [s * (front ? 9.4 : 9), front ? 15.4 : bust]],
      ['C', [s * 9.4, 8], [s * 8.4, 3], [s * 7.6, 0.2]],
    );
  sheet.draw(
    [-1, 1]
      .map(
        (s) =>
          `<path d="${strap(s)}" fill="none" stroke="#3a3228" stroke-opacity=".2" stroke-width="6" transform="translate(3 4)"/><path d="${strap(s)}" fill="none" stroke="${sheet.dye.shade}" stroke-width="5.4"/><path d="${strap(s)}" fill="none" stroke="${sheet.dye.cloth}" stroke-width="3.6"/>`,
      )
      .join(''),
  );
  if (front) {
    sheet.panel({
      d: path(['M', [-12.6, 21.6]], ['Q', [0, 26], [12.6, 21.6]], ['L', [12, 34]], ['L', [-12, 34]], ['Z']),
      tone: 'inside',
      across: [
        [0, 34],
        [0, 20],
      ],
      roundness: 0.9,
    });
  }
  const [left, right] = [hand.near([-33, length - 1.5], 0.5), hand.near([33, length - 1.2], 0.5)];
  let folds =
    patch('l', [-8, 58], 8, 34, 6, 0.9) +
    patch('l', [-7.5, 26], 4.6, 5) +
    patch('d', [-4, 33], 9, 3, -8, 0.7) +
    patch('d', [9, 33], 8, 3, 10, 0.7) +
    patch('d', [20, 74], 9, 34, -10, 0.8);
  for (let i = 0; i < 8; i++) {
    const t = (i + hand.next(0.25, 0.75)) / 8;
    const foot = add(between(left, right, t), [0, 2.6]);
    folds += fold('s', foot, [foot[0] * 0.45 + hand.next(-2, 2), hand.next(40, 72)], hand.next(3, 5), 0.9);
  }
  for (const s of [-1, 1]) {
    folds +=
      fold('s', [s * 15.6, 44], [-s * hand.next(2, 7), hand.next(52, 60)], 2.6, 0.8) +
      fold(s < 0 ? 'a' : 'b', [s * 15.5, 41], [s * 3, hand.next(44, 48)], 1.6, 0.7);
    folds += seam(path(['M', [s * 15, 31]], ['Q', [s * 11, 30.4], [s * 9, 27]]));
  }
  sheet.panel({
    d: path(
      ['M', [-9.6, bust - 0.6]],
      ['C', [-8, bust + 2.6], [-3, dip], [0.2, dip + 0.2]],
      ['C', [3.4, dip], [8, bust + 2.6], [9.6, bust - 0.4]],
      ['C', [11.4, bust + 3], [14, 22.4], [16.8, 23.6]],
      ['C', [16.8, 31], [15.2, 36], [15.4, 42]],
      ['C', [16.6, 54], [21, 62], [23, 72]],
      ['Q', [27, 92], right],
      ...wavy(right, left, 8, 1.1, hand),
      ['Q', [-27, 92], [-23, 72]],
      ['C', [-21, 62], [-16.4, 54], [-15.5, 42]],
      ['C', [-15.2, 36], [-17, 31], [-16.8, 23.4]],
      ['C', [-14, 22.4], [-11.4, bust + 3], [-9.6, bust - 0.6]],
      ['Z'],
    ),
    grain: 12,
    across: [
      [-22, 60],
      [22, 60],
    ],
    roundness: 0.7,
    inside:
      folds +
      line(
        'k',
        path(
          ['M', [-9.8, bust + 1]],
          ['C', [-8, bust + 3.8], [-3, dip + 1], [0.2, dip + 1.2]],
          ['C', [3.4, dip + 1], [8, bust + 3.8], [9.8, bust + 1]],
        ),
      ) +
      line('k', path(['M', add(left, [0, -1.6])], ['Q', [0, length + 1.6], add(right, [0, -1.6])])),
  });
}
