import { requireInFrame } from '../check/checks.ts';
import type { Side } from '../cut/side.ts';
import type { Garment } from '../garments/garment.ts';
import { withPlates } from '../light/plates.ts';
import { refined } from '../light/refine.ts';
import { type Relief, reliefOf } from '../light/relief.ts';
import { type Light, lightOn } from '../light/shine.ts';
import { type Frame, viewOf } from '../light/view.ts';
import { settled } from './settle.ts';

/** One scale for all: 7.2 pixels to the centimetre at 800 across, the shoulder line at 14 % of the height. */
export function frameAt(width: number): Frame {
  return {
    width,
    height: width * 1.25,
    scale: (7.2 * width) / 800,
    origin: [width / 2, (140 * width) / 800],
  };
}

/** A garment in the light, before its cloth is chosen. */
export function photographed(garment: Garment, side: Side, frame: Frame): { relief: Relief; light: Light } {
  const { pattern, skin } = settled(garment, side);
  const whole = withPlates(refined(skin), pattern.plates ?? [], pattern.panels.length);
  const view = viewOf(whole, frame);
  requireInFrame(view);
  const relief = reliefOf(view, garment.features(pattern, side));
  return { relief, light: lightOn(frame, relief.height) };
}
