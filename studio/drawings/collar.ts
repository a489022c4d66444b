import { hood, stand } from './collar-hood.ts';
import { crew, curve, roll, vBand } from './collar-knit.ts';
import { lapels } from './collar-lapel.ts';
import { band, drawFall, leaf, leaves } from './collar-shirt.ts';
import { button } from './front.ts';
import { type Hand, type Point, path, pixel } from './geometry.ts';
import { line, patch, type Sheet } from './sheet.ts';
import type { TopCut } from './top-cut.ts';

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

type Draw = (sheet: Sheet, cut: TopCut, hand: Hand) => void;

/** A pair of leaves; broader on coats. */
function shirtCollar(sheet: Sheet, cut: TopCut, hand: Hand): void {
  const shape = leaves[cut.collar];
  if (!shape) return;
  if (cut.collar === 'shirt') sheet.draw(button([0, 2.3], 0.5));
  const grown = cut.sleeve?.raglan || cut.front === 'jacket' ? 1.2 : 1;
  const tip: Point = [shape.tip[0] * grown, shape.tip[1] * grown];
  const outer: Point = [shape.outer[0] * (grown > 1 ? 1.06 : 1), shape.outer[1] * grown];
  for (const s of [-1, 1] as const) leaf(sheet, s, { ...shape, tip, outer }, hand);
}

const fronts: Record<TopCut['collar'], Draw> = {
  crew: (sheet, cut) => crew(sheet, cut, 'front'),
  scoop: (sheet, cut) => sheet.draw(line('k', path(...curve(cut.neck + 0.9, cut.neckDepth + 0.9)))),
  v: (sheet, cut) => vBand(sheet, cut),
  roll: (sheet, cut, hand) => roll(sheet, cut, 'front', hand),
  shirt: shirtCollar,
  polo: shirtCollar,
  band,
  camp: (sheet, cut, hand) => lapels(sheet, { ...cut, length: 0 }, hand),
  lapel: lapels,
  hood: (sheet, cut, hand) => hood(sheet, cut, 'front', hand),
  stand: (sheet, cut) => stand(sheet, cut, 'front'),
};

const shirtFall: Draw = (sheet, cut) => drawFall(sheet, cut, 3.4, 1.6);
const jacketFall: Draw = (sheet, cut) => drawFall(sheet, cut, 3, 3);

const backs: Record<TopCut['collar'], Draw> = {
  crew: (sheet, cut) => crew(sheet, cut, 'back'),
  scoop: (sheet, cut) => sheet.draw(line('k', path(...curve(cut.neck + 0.7, 2.3)))),
  v: (sheet, cut) => crew(sheet, cut, 'back'),
  roll: (sheet, cut, hand) => roll(sheet, cut, 'back', hand),
  shirt: shirtFall,
  polo: shirtFall,
  band: (sheet, cut) => drawFall(sheet, { ...cut, neck: cut.neck - 0.4 }, 2.4, 0.4),
  camp: jacketFall,
  lapel: jacketFall,
  hood: (sheet, cut, hand) => hood(sheet, cut, 'back', hand),
  stand: (sheet, cut) => stand(sheet, cut, 'back'),
};

export function drawFrontCollar(sheet: Sheet, cut: TopCut, hand: Hand): void {
  fronts[cut.collar](sheet, cut, hand);
}

export function drawBackCollar(sheet: Sheet, cut: TopCut, hand: Hand): void {
  backs[cut.collar](sheet, cut, hand);
}
