import type { Side } from '#db/seed/catalog/picture.ts';
import { armhole, type Body, bodyOf, bodyPath, both, toward } from './body.ts';
import { drawBackCollar, drawFrontCollar, drawInside } from './collar.ts';
import { drape, hemFolds, underarm } from './drapery.ts';
import { frontDetails } from './front.ts';
import { add, between, type Hand, type Point, path, type Step } from './geometry.ts';
import { fold, line, patch, type Sheet, seam } from './sheet.ts';
import { drawSleeves } from './sleeve.ts';
import { baffles, ladder, ribbing, type Seam } from './texture.ts';
import type { TopCut } from './top-cut.ts';

/** Two channels across the yoke, the rest from armpit to hem, where the outline swells with them. */
function channels(cut: TopCut, { armpit, corner }: Body, count: number): Seam[] {
  const high: Seam = [
    [-cut.chest, cut.drop + 2],
    [cut.chest, cut.drop + 2],
  ];
  const low: Seam = [add(corner[0], [-0.7, -3.4]), add(corner[1], [0.7, -3.4])];
  return [...ladder(high, armpit, 2), ...ladder(armpit, low, count - 2)];
}

function sides({ armpit, waist, corner }: Body): string {
  return both
    .map((side) =>
      fold('s', add(armpit[side], [0, 3]), add(between(waist[side], corner[side], 0.9), [0, 0]), 1.6, 0.5),
    )
    .join('');
}

function hemFinish(cut: TopCut, body: Body): string {
  const [left, right] = body.corner;
  if (cut.hemKind === 'plain' || cut.hemKind === 'rib') return '';
  const up = cut.hemKind === 'tail' ? -6 : -2.2;
  if (cut.hemKind === 'tail') {
    const low = cut.length;
    return line(
      'k',
      path(
        ['M', add(left, [0.6, up])],
        ['C', add(left, [2, -1.2]), [left[0] * 0.72, low - 0.4], [left[0] * 0.4, low - 0.2]],
        ['Q', [0, low + 0.1], [right[0] * 0.4, low - 0.1]],
        ['C', [right[0] * 0.72, low - 0.3], add(right, [-2, -1.2]), add(right, [-0.6, up])],
      ),
    );
  }
  const d = path(
    ['M', add(left, [0, up])],
    ['C', [left[0] * 0.4, left[1] + up + 1.2], [right[0] * 0.3, right[1] + up + 0.9], add(right, [0, up])],
  );
  return line('k', d) + patch('l', [left[0] * 0.3, left[1] + up * 0.45], right[0] * 0.9, 1.3, 0, 0.45);
}

function yokeLine(cut: TopCut, { shoulder }: Body): string {
  if (!cut.yoke) return '';
  const y = cut.drop + 6.5;
  const [left, right] = [shoulder[0][0] + 0.2, shoulder[1][0] - 0.2];
  const at = (dy: number) => path(['M', [left, y + dy]], ['Q', [0, y + dy + 0.7], [right, y + dy]]);
  const pleat = cut.pleat
    ? line('h', path(['M', [-1.7, y]], ['L', [-1.4, cut.length * 0.62]])) +
      line('h', path(['M', [1.7, y]], ['L', [1.6, cut.length * 0.6]])) +
      fold('s', [-1.6, y], [-1.2, cut.length * 0.8], 1.5, 0.9) +
      fold('s', [1.6, y], [1.8, cut.length * 0.75], 1.5, 0.9)
    : '';
  return seam(at(0), at(0.5)) + patch('d', [0, y + 1], right, 1.2, 0, 0.4) + pleat;
}

function drawHemRib(sheet: Sheet, cut: TopCut, body: Body, hand: Hand): void {
  const [left, right] = body.corner;
  const a: Point = add(left, [0.1, -0.4]);
  const b: Point = add(right, [-0.1, -0.4]);
  const c = hand.near([cut.hem - 2.3, cut.length], 0.2);
  const d = hand.near([-cut.hem + 2.2, cut.length], 0.2);
  const low = add(between(d, c, 0.5), [0, 0.7]);
  const top: Step[] = [
    ['M', a],
    ['C', add(a, [6, 1]), add(b, [-7, 0.9]), b],
  ];
  sheet.panel({
    d: path(
      ...top,
      ['C', add(b, [0.4, 1]), add(c, [0.3, -1]), c],
      ['Q', low, d],
      ['C', add(d, [-0.3, -1]), add(a, [-0.4, 1]), a],
      ['Z'],
    ),
    tone: 'plain',
    across: [left, right],
    roundness: 0.5,
    inside:
      ribbing([add(a, [0, -0.6]), add(d, [0, 0.6])], [add(b, [0, -0.6]), add(c, [0, 0.6])]) +
      patch('d', [0, left[1]], cut.hem, 1.6, 0, 0.7),
  });
  sheet.draw(seam(path(...top)));
}

function backVent(cut: TopCut): string {
  const centre = cut.vent
    ? line('h', path(['M', [0, cut.drop + 1]], ['Q', [0.3, cut.length * 0.5], [0.1, cut.length]]))
    : '';
  if (!cut.vent) return '';
  const top = cut.length - cut.vent;
  return (
    centre +
    fold('a', [0.1, top], [0.6, cut.length], 1.2) +
    line('v', path(['M', [0.1, top]], ['L', [0.3, cut.length]]))
  );
}

function drawArmholes(sheet: Sheet, cut: TopCut, body: Body): void {
  if (!cut.sleeve) {
    const bindings = both.map((side) => {
      const [p1, p2, p3] = armhole(cut, body, side);
      const s = -toward(side);
      const inset = (p: Point): Point => add(p, [s * 1, 0.2]);
      return line('k', path(['M', inset(body.shoulder[side])], ['C', inset(p1), inset(p2), inset(p3)]));
    });
    sheet.draw(bindings.join(''));
    return;
  }
  for (const side of both) {
    const [p1, p2, p3] = armhole(cut, body, side);
    const start: Point = cut.sleeve.raglan ? add(body.neck[side], [0, 0.6]) : body.shoulder[side];
    const first: Point = cut.sleeve.raglan ? between(start, p3, 0.4) : p1;
    const s = -toward(side) * 0.5;
    sheet.draw(
      line('v', path(['M', start], ['C', first, p2, p3])) +
        (cut.yoke || cut.sleeve.raglan
          ? line(
              'k',
              path(['M', add(start, [s, 0])], ['C', add(first, [s, 0]), add(p2, [s, 0]), add(p3, [s, -0.4])]),
            )
          : ''),
    );
  }
}

export function drawTop(sheet: Sheet, cut: TopCut, side: Side, hand: Hand): void {
  const body = bodyOf(cut, hand);
  if (side === 'front') drawInside(sheet, cut);
  drawSleeves(sheet, cut, body, hand);
  if (cut.hemKind === 'rib') drawHemRib(sheet, cut, body, hand);
  const ribbed = cut.hemKind === 'rib';
  const quilted = cut.quilt
    ? baffles(channels(cut, body, cut.quilt), hand)
    : drape(cut, body, hand) + underarm(cut, body, hand) + hemFolds(cut, body, hand);
  sheet.panel({
    d: bodyPath(ribbed ? { ...cut, stiff: 1 } : cut, body, side, hand),
    across: [body.waist[0], body.waist[1]],
    roundness: 0.42,
    inside:
      quilted +
      sides(body) +
      hemFinish(cut, body) +
      (side === 'back' ? yokeLine(cut, body) + backVent(cut) : frontDetails(cut)),
  });
  drawArmholes(sheet, cut, body);
  if (side === 'front') drawFrontCollar(sheet, cut, hand);
  else drawBackCollar(sheet, cut, hand);
}
