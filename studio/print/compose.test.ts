import { describe, expect, it } from 'vitest';
import { palette } from '#db/seed/catalog/palette.ts';
import { allPictures } from '#db/seed/catalog/picture.ts';
import { fromHex } from '../cloth/patterns.ts';
import { surfaceOf } from '../cloth/surfaces.ts';
import { garments } from '../garments/index.ts';
import { reliefOf } from '../light/relief.ts';
import { lightOn } from '../light/shine.ts';
import type { View } from '../light/view.ts';
import { inCloth, inColour } from './compose.ts';

const frame = { width: 80, height: 80, scale: 10, origin: [0, 0] as const };
const size = frame.width * frame.height;
const isCloth = (at: number) =>
  at % frame.width >= 20 && at % frame.width < 60 && at >= 20 * 80 && at < 60 * 80;

/** A square of cloth, flat on the table. */
function swatch(): View {
  const fill = (value: (at: number) => number) => Float32Array.from({ length: size }, (_, at) => value(at));
  return {
    frame,
    height: fill((at) => (isCloth(at) ? 0.3 : 0)),
    tiltX: fill(() => 0),
    tiltY: fill(() => 0),
    u: fill((at) => (at % 80) / 10),
    v: fill((at) => Math.floor(at / 80) / 10),
    panel: Uint8Array.from({ length: size }, (_, at) => (isCloth(at) ? 1 : 0)),
    isInside: new Uint8Array(size),
  };
}

const relief = reliefOf(swatch(), () => []);
const light = lightOn(frame, relief.height);
const chalk = fromHex(palette.chalk.hex);

function mean(pixels: Uint8ClampedArray, channel: number): number {
  let sum = 0;
  for (let y = 30; y < 50; y++) for (let x = 30; x < 50; x++) sum += pixels[4 * (y * 80 + x) + channel];
  return sum / 400;
}

describe('a swatch', () => {
  it.each(Object.entries(palette))('in %s is of the colour that the shop says', (_, { hex }) => {
    const pixels = inColour(inCloth(relief, light, 'weave'), fromHex(hex), chalk);
    const said = [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16));
    for (const [channel, value] of said.entries())
      expect(Math.abs(mean(pixels, channel) - value)).toBeLessThan(6);
  });

  it('covers its ground wholly, beside it only with its shadow, and far away not at all', () => {
    const pixels = inColour(inCloth(relief, light, 'jersey'), chalk, chalk);
    const cover = (x: number, y: number) => pixels[4 * (y * 80 + x) + 3];
    expect(cover(40, 40)).toBe(255);
    expect(cover(61, 40)).toBeGreaterThan(20);
    expect(cover(61, 40)).toBeLessThan(255);
    expect(cover(79, 2)).toBe(0);
  });

  it('with stripes shows both colours', () => {
    const pixels = inColour(inCloth(relief, light, 'breton'), fromHex(palette.ink.hex), chalk);
    const reds = Array.from({ length: 38 }, (_, y) => pixels[4 * ((y + 21) * 80 + 40)]);
    expect(Math.max(...reds)).toBeGreaterThan(200);
    expect(Math.min(...reds)).toBeLessThan(60);
  });
});

it('every cloth that the catalog shows on a sewn garment has a surface', () => {
  const sewn = new Set(garments.map(({ silhouette }) => silhouette));
  const looks = allPictures().filter(({ silhouette }) => sewn.has(silhouette));
  const heights = looks.map(({ look }) => [surfaceOf(look).height(1, 1), surfaceOf(look).tone(1, 1)]);
  expect(heights.flat().every(Number.isFinite)).toBe(true);
});
