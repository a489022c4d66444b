import { normalsOf, type Skin } from './skin.ts';

/** What part of the table is seen, and how large: the camera hangs straight above it. */
export interface Frame {
  width: number;
  height: number;
  /** Pixels to the centimetre. */
  scale: number;
  /** Where the centre front at the height of the shoulder line stands, in pixels. */
  origin: readonly [x: number, y: number];
}

/** What is seen at each pixel. */
export interface View {
  frame: Frame;
  /** Height above the table, cm; 0 where the table itself is seen. */
  height: Float32Array;
  /** Which way the surface looks: its x and y; it looks up, towards the camera. */
  tiltX: Float32Array;
  tiltY: Float32Array;
  /** Place in the cloth, cm. */
  u: Float32Array;
  v: Float32Array;
  /** 1 and more for a panel, 0 for the table. */
  panel: Uint8Array;
  /** 1 where the wrong side of the cloth is seen. */
  isInside: Uint8Array;
}

export function viewOf(skin: Skin, frame: Frame): View {
  const size = frame.width * frame.height;
  const view: View = {
    frame,
    height: new Float32Array(size),
    tiltX: new Float32Array(size),
    tiltY: new Float32Array(size),
    u: new Float32Array(size),
    v: new Float32Array(size),
    panel: new Uint8Array(size),
    isInside: new Uint8Array(size),
  };
  const normals = normalsOf(skin);
  for (let t = 0; t < skin.faces.length; t += 3) paint(view, skin, normals, t);
  return view;
}

function paint(view: View, { places, faces, corners, cloth, panel }: Skin, normals: Float64Array, t: number) {
  const { width, height, scale, origin } = view.frame;
  const [a, b, c] = [3 * faces[t], 3 * faces[t + 1], 3 * faces[t + 2]];
  const [ca, cb, cc] = [3 * corners[t], 3 * corners[t + 1], 3 * corners[t + 2]];
  const ax = places[a] * scale + origin[0];
  const ay = places[a + 1] * scale + origin[1];
  const bx = places[b] * scale + origin[0];
  const by = places[b + 1] * scale + origin[1];
  const cx = places[c] * scale + origin[0];
  const cy = places[c + 1] * scale + origin[1];
  const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  if (Math.abs(area) < 1e-9) return;
  const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
  const bottom = Math.min(height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
  const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
  const right = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const [dx, dy] = [x + 0.5 - ax, y + 0.5 - ay];
      const q = (dx * (cy - ay) - dy * (cx - ax)) / area;
      const r = ((bx - ax) * dy - (by - ay) * dx) / area;
      const p = 1 - q - r;
      if (p < -1e-6 || q < -1e-6 || r < -1e-6) continue;
      const at = y * width + x;
      const high = p * places[a + 2] + q * places[b + 2] + r * places[c + 2];
      if (view.panel[at] && high <= view.height[at]) continue;
      const nx = p * normals[a] + q * normals[b] + r * normals[c];
      const ny = p * normals[a + 1] + q * normals[b + 1] + r * normals[c + 1];
      const nz = p * normals[a + 2] + q * normals[b + 2] + r * normals[c + 2];
      const isInside = area < 0 && p * cloth[ca + 2] + q * cloth[cb + 2] + r * cloth[cc + 2] > 0.5;
      // Where cloth turns, its edge is seen, which looks sideways.
      const up = isInside ? nz : Math.max(nz, 0.05);
      const long = (up < 0 ? -1 : 1) * Math.sqrt(nx * nx + ny * ny + up * up);
      view.height[at] = high;
      view.tiltX[at] = nx / long;
      view.tiltY[at] = ny / long;
      view.u[at] = p * cloth[ca] + q * cloth[cb] + r * cloth[cc];
      view.v[at] = p * cloth[ca + 1] + q * cloth[cb + 1] + r * cloth[cc + 1];
      view.panel[at] = panel[t / 3] + 1;
      view.isInside[at] = isInside ? 1 : 0;
    }
  }
}
