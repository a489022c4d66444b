import type { Frame } from './view.ts';

/** The light that reaches each pixel, before any cloth takes part of it. */
export interface Light {
  /** The key light's mean direction, as far as nothing stands before it: towards its x, y and z. */
  keyX: Float32Array;
  keyY: Float32Array;
  keyZ: Float32Array;
  /** The share of the open sky that is seen. */
  sky: Float32Array;
}

/** One large lamp, low, from above on the viewer's left: turn and height in degrees, and how far it reaches. */
const lamp = { turn: 218, high: 33, wide: 26, tall: 18, samples: 28 };
const skyTurns = 12;
const skyReach = 9;

/**
 * Shadows and openness of a relief, found by walking over its heights, which are in cm. Light changes slowly, so it is
 * found at every other pixel and spread from those that lie as high.
 */
export function lightOn(frame: Frame, height: Float32Array): Light {
  const coarse: Frame = {
    ...frame,
    width: frame.width >> 1,
    height: frame.height >> 1,
    scale: frame.scale / 2,
  };
  const low = new Float32Array(coarse.width * coarse.height);
  for (let y = 0; y < coarse.height; y++) {
    for (let x = 0; x < coarse.width; x++) low[y * coarse.width + x] = height[2 * y * frame.width + 2 * x];
  }
  return spread(coarseLight(coarse, low), coarse, low, frame, height);
}

function emptyLight(size: number): Light {
  return {
    keyX: new Float32Array(size),
    keyY: new Float32Array(size),
    keyZ: new Float32Array(size),
    sky: new Float32Array(size),
  };
}

function coarseLight(frame: Frame, height: Float32Array): Light {
  const light = emptyLight(height.length);
  const rays = lampRays();
  const most = height.reduce((a, b) => Math.max(a, b), 0);
  const paths = rays.map((ray) => pathOf(ray, frame, most));
  const turns = Array.from({ length: skyTurns }, (_, i) => skyPath((i / skyTurns) * 2 * Math.PI, frame));
  const near = nearGarment(frame, height);
  for (let y = 0; y < frame.height; y++) {
    for (let x = 0; x < frame.width; x++) {
      const at = y * frame.width + x;
      const isNear = near(x, y);
      // Each pixel turns the lamp's samples a little, so that shadows end softly and not in steps.
      const shift = ((x * 5 + y * 3) % 8) / 8;
      for (let i = 0; i < rays.length; i++) {
        if (isNear && isHidden(height, frame.width, frame.height, x, y, paths[i], shift)) continue;
        light.keyX[at] += rays[i].x / rays.length;
        light.keyY[at] += rays[i].y / rays.length;
        light.keyZ[at] += rays[i].z / rays.length;
      }
      light.sky[at] = isNear ? openness(height, frame.width, frame.height, x, y, turns) : 1;
    }
  }
  return light;
}

/** Whether anything stands within reach of a pixel, looked up in squares. */
function nearGarment(
  { width, height: high, scale }: Frame,
  height: Float32Array,
): (x: number, y: number) => boolean {
  const square = Math.ceil(skyReach * scale);
  const [columns, rows] = [Math.ceil(width / square) + 2, Math.ceil(high / square) + 2];
  const holds = new Uint8Array(columns * rows);
  for (let at = 0; at < height.length; at++) {
    if (height[at] <= 0) continue;
    const [i, j] = [Math.floor((at % width) / square) + 1, Math.floor(Math.floor(at / width) / square) + 1];
    for (let dj = -1; dj <= 1; dj++) holds.fill(1, (j + dj) * columns + i - 1, (j + dj) * columns + i + 2);
  }
  return (x, y) => holds[(Math.floor(y / square) + 1) * columns + Math.floor(x / square) + 1] === 1;
}

const sameHeight = 0.04;

function spread(from: Light, coarse: Frame, low: Float32Array, frame: Frame, height: Float32Array): Light {
  const light = emptyLight(height.length);
  const planes = ['keyX', 'keyY', 'keyZ', 'sky'] as const;
  for (let y = 0; y < frame.height; y++) {
    const j = Math.min(y >> 1, coarse.height - 2);
    for (let x = 0; x < frame.width; x++) {
      const at = y * frame.width + x;
      const k = j * coarse.width + Math.min(x >> 1, coarse.width - 2);
      let sum = 0;
      for (let corner = 0; corner < 4; corner++) {
        const [dx, dy] = [corner & 1, corner >> 1];
        const source = k + dx + dy * coarse.width;
        const near = (dx === (x & 1) ? 1 : 0.5) * (dy === (y & 1) ? 1 : 0.5);
        const share = near * (sameHeight / (sameHeight + Math.abs(low[source] - height[at]))) ** 2;
        sum += share;
        for (const plane of planes) light[plane][at] += share * from[plane][source];
      }
      for (const plane of planes) light[plane][at] /= sum;
    }
  }
  return light;
}

interface Ray {
  x: number;
  y: number;
  z: number;
}

/** Directions spread evenly over the lamp. */
function lampRays(): Ray[] {
  return Array.from({ length: lamp.samples }, (_, i) => {
    const along = (((i + 0.5) * 0.618034) % 1) - 0.5;
    const up = (i + 0.5) / lamp.samples - 0.5;
    const turn = ((lamp.turn + along * lamp.wide) * Math.PI) / 180;
    const high = ((lamp.high + up * lamp.tall) * Math.PI) / 180;
    return {
      x: Math.cos(turn) * Math.cos(high),
      y: Math.sin(turn) * Math.cos(high),
      z: Math.sin(high),
    };
  });
}

interface Path {
  /** Steps from the pixel, in pixels, and how high the ray stands there, cm. */
  dx: Int16Array;
  dy: Int16Array;
  rise: Float32Array;
}

/** Steps grow with the distance: what is far away throws a soft shadow. */
function pathOf(ray: Ray, { scale }: Frame, most: number): Path {
  const flat = Math.hypot(ray.x, ray.y);
  const slope = ray.z / flat;
  const far = (most / slope) * scale;
  const steps: number[] = [];
  for (let d = 1.5; d < far; d = d * 1.09 + 0.8) steps.push(d);
  return {
    dx: Int16Array.from(steps, (d) => Math.round((d * ray.x) / flat)),
    dy: Int16Array.from(steps, (d) => Math.round((d * ray.y) / flat)),
    rise: Float32Array.from(steps, (d) => (d / scale) * slope),
  };
}

function isHidden(
  height: Float32Array,
  width: number,
  high: number,
  x: number,
  y: number,
  { dx, dy, rise }: Path,
  shift: number,
): boolean {
  const from = height[y * width + x] + 0.012;
  for (let k = 0; k < rise.length; k++) {
    const tx = x + dx[k];
    const ty = y + dy[k];
    if (tx < 0 || ty < 0 || tx >= width || ty >= high) return false;
    if (height[ty * width + tx] > from + rise[k] * (0.96 + shift * 0.08)) return true;
  }
  return false;
}

function skyPath(turn: number, { scale }: Frame): Path {
  const steps: number[] = [];
  for (let d = 1.5; d < skyReach * scale; d = d * 1.32 + 0.7) steps.push(d);
  return {
    dx: Int16Array.from(steps, (d) => Math.round(d * Math.cos(turn))),
    dy: Int16Array.from(steps, (d) => Math.round(d * Math.sin(turn))),
    rise: Float32Array.from(steps, (d) => d / scale),
  };
}

/** One minus the mean, over all turns, of the square of the sine of the horizon. */
function openness(height: Float32Array, width: number, high: number, x: number, y: number, turns: Path[]) {
  const from = height[y * width + x];
  let closed = 0;
  for (const { dx, dy, rise } of turns) {
    let slope = 0;
    for (let k = 0; k < rise.length; k++) {
      const tx = x + dx[k];
      const ty = y + dy[k];
      if (tx < 0 || ty < 0 || tx >= width || ty >= high) break;
      const steep = ((height[ty * width + tx] - from) / rise[k]) * (1 - rise[k] / skyReach);
      if (steep > slope) slope = steep;
    }
    closed += (slope * slope) / (1 + slope * slope);
  }
  return 1 - closed / turns.length;
}
