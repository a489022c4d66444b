import { describe, expect, it } from 'vitest';
import { lightOn } from './shine.ts';
import type { Frame } from './view.ts';

const frame: Frame = { width: 120, height: 120, scale: 8, origin: [60, 60] };
const at = (x: number, y: number) => y * frame.width + x;

describe('light', () => {
  it('is the same all over an empty table', () => {
    const light = lightOn(frame, new Float32Array(frame.width * frame.height));
    expect(new Set(light.keyZ).size).toBe(1);
    expect(light.sky.every((share) => share === 1)).toBe(true);
    expect(light.keyX[0]).toBeLessThan(0);
    expect(light.keyY[0]).toBeLessThan(0);
  });

  it('comes from above on the left: a block throws its shadow to the right and down', () => {
    const height = new Float32Array(frame.width * frame.height);
    for (let y = 50; y < 70; y++) for (let x = 50; x < 70; x++) height[at(x, y)] = 1.5;
    const { keyZ, sky } = lightOn(frame, height);
    const open = keyZ[at(5, 5)];
    expect(keyZ[at(74, 64)]).toBeLessThan(open * 0.2);
    expect(keyZ[at(46, 56)]).toBeCloseTo(open, 5);
    expect(keyZ[at(60, 60)]).toBeCloseTo(open, 5);
    expect(sky[at(48, 60)]).toBeLessThan(0.85);
    expect(sky[at(60, 60)]).toBe(1);
  });
});
