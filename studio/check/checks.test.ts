import { describe, expect, it } from 'vitest';
import type { Pattern } from '../cut/pattern.ts';
import { draped } from '../drape/drape.ts';
import { laidOut } from '../drape/lay-out.ts';
import { tee } from '../garments/tee.ts';
import { skinOf } from '../light/skin.ts';
import { viewOf } from '../light/view.ts';
import { sewn } from '../sew/sewn.ts';
import { coverage, openSeams, requireInFrame, requireSound, sunkenShare } from './checks.ts';

const net = 3;
const patience = { seconds: 0.25, steps: 300 };
const pattern = tee.pattern('front');

/** A tee of few triangles, sewn along the seams given; what is checked is the whole pattern. */
function made(seams: Pattern['seams']) {
  const sewnAlong = { ...pattern, seams };
  const pieces = sewn(sewnAlong, net);
  const laid = laidOut(sewnAlong, pieces, { name: 'test', ...tee.hand });
  return { pieces, laid, places: draped(pieces, laid, tee.drape, patience) };
}

const whole = made(pattern.seams);

describe('a tee that is sewn as it is cut', () => {
  it('has every seam closed and no cloth in cloth', () => {
    expect(openSeams(pattern, whole.pieces, whole.places)).toEqual([]);
    expect(sunkenShare(whole.pieces, whole.laid, whole.places)).toBeLessThan(0.002);
    expect(() => requireSound(pattern, whole.pieces, whole.laid, whole.places)).not.toThrow();
  });

  it('is draped the same way twice', () => {
    expect(made(pattern.seams).places).toEqual(whole.places);
  });

  it('fills its picture and keeps clear of the rim; at the wrong scale it is refused', () => {
    const skin = skinOf(pattern, whole.pieces, whole.laid, whole.places);
    const frame = { width: 160, height: 200, scale: 1.44, origin: [80, 28] as const };
    const view = viewOf(skin, frame);
    expect(coverage(view).share).toBeGreaterThan(0.2);
    expect(() => requireInFrame(view)).not.toThrow();
    expect(() => requireInFrame(viewOf(skin, { ...frame, scale: 2.3 }))).toThrow('rim');
    expect(() => requireInFrame(viewOf(skin, { ...frame, scale: 0.3 }))).toThrow('covers');
  });
});

describe('what goes wrong', () => {
  it('is said when a sleeve is not sewn in', () => {
    const open = made(pattern.seams.filter(({ edges: [[panel]] }) => panel !== 'sleeveR'));
    open.places.forEach((_, i) => {
      if (i % 3 === 0 && pattern.panels[open.pieces.panel[i / 3]].name === 'sleeveR') open.places[i] += 1;
    });
    expect(openSeams(pattern, open.pieces, open.places)).toEqual([
      expect.stringContaining('sleeveR.headUpper and upper.armR'),
      expect.stringContaining('sleeveR.headLower and lower.armR'),
    ]);
    expect(() => requireSound(pattern, open.pieces, open.laid, open.places)).toThrow('open seam');
  });

  it('is said when one layer sinks into another', () => {
    const places = whole.places.slice();
    for (let i = 0; i < whole.laid.layer.length; i++) if (whole.laid.layer[i] === 1) places[3 * i + 2] -= 1.5;
    expect(sunkenShare(whole.pieces, whole.laid, places)).toBeGreaterThan(0.1);
  });

  it('is said when the drape has blown up', () => {
    const places = whole.places.map(() => Number.NaN);
    expect(() => requireSound(pattern, whole.pieces, whole.laid, places)).toThrow('lies within');
  });
});
