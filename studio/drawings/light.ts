import type { Dye } from './dye.ts';

/** `at` in [0, 1); the last stop stands for all beyond it. */
type Stop = readonly [at: number, tone: 'shade' | 'light', opacity: number];

function stops(...list: readonly Stop[]): string {
  return list
    .map(([at, tone, opacity]) => {
      const offset = at ? ` offset="${String(at).slice(1)}"` : '';
      return `<stop${tone === 'light' ? ' class="l"' : ''}${offset} stop-opacity="${short(opacity)}"/>`;
    })
    .join('');
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100).replace('0.', '.');
}

/** Lines, folds and tones that every picture refers to, in the colours of one dye. */
export function lighting({ shade, light, seam, dark, bright, isDark }: Dye, thread = seam): string {
  const fade = (id: string, tone: Stop[1], opacity: number, up: boolean) =>
    `<linearGradient id="${id}" x2="0" ${up ? 'y1="1" y2="0"' : 'y2="1"'}>${stops([0, tone, opacity], [0.4, tone, opacity * 0.42], [0.99, tone, 0])}</linearGradient>`;
  const blot = (id: string, tone: Stop[1], opacity: number) =>
    `<radialGradient id="${id}">${stops([0, tone, opacity], [0.5, tone, opacity * 0.42], [0.99, tone, 0])}</radialGradient>`;
  const line = isDark ? 0.75 : 0.62;
  return (
    `<style>.h,.k,.e,.f,.v,.w{fill:none;stroke:${seam};stroke-width:1.1;stroke-linecap:round;stroke-opacity:${short(line)}}` +
    `.w{stroke-width:1.7}.k{stroke:${thread};stroke-dasharray:3.2 2.2;stroke-linecap:butt}` +
    `.e,.f,.v{stroke:${shade};stroke-linejoin:round;stroke-width:2;stroke-opacity:${isDark ? '.5' : '.34'}}` +
    `.m{fill:none;stroke:${shade};stroke-width:7;stroke-opacity:.26;stroke-linejoin:round}.f{stroke-width:13;stroke-opacity:.1}stop{stop-color:${shade}}.l{stop-color:${light}}.q{opacity:.7}.r{opacity:.45}</style>` +
    fade('fd', 'shade', dark * 0.72, false) +
    fade('fl', 'light', bright * 0.5, true) +
    blot('bd', 'shade', dark * 0.58) +
    blot('bl', 'light', bright * 0.5) +
    '<g id="a"><path d="M0 0Q.5-.14 1 0Q.5.4 0 0" fill="url(#fd)"/><path d="M0 0Q.5-.14 1 0Q.5-.44 0 0" fill="url(#fl)"/></g>' +
    '<g id="b"><path d="M0 0Q.5.16 1 0Q.5.58 0 0" fill="url(#fd)"/><path d="M0 0Q.5.16 1 0Q.5-.2 0 0" fill="url(#fl)"/></g>' +
    '<g id="s"><ellipse cx=".5" cy=".12" rx=".5" ry=".18" fill="url(#bd)"/><ellipse cx=".5" cy="-.14" rx=".46" ry=".15" fill="url(#bl)"/></g>' +
    '<circle id="d" r="1" fill="url(#bd)"/><circle id="l" r="1" fill="url(#bl)"/>'
  );
}

/** How a panel of that roundness takes light from the upper left, from its first edge to its second. */
export function roundness(id: string, amount: number, { dark, bright }: Dye): string {
  const turn = amount * dark;
  return (
    `<linearGradient id="${id}" gradientUnits="userSpaceOnUse">` +
    stops(
      [0, 'shade', turn * 0.6],
      [0.12, 'shade', turn * 0.1],
      [0.32, 'light', amount * bright * 0.32],
      [0.58, 'shade', turn * 0.06],
      [0.84, 'shade', turn * 0.42],
      [0.99, 'shade', turn * 0.95],
    ) +
    '</linearGradient>'
  );
}

const layers = 7;

/** The shadow of the outline `#o` on the paper: many faint layers, so that no edge shows. */
export function groundShadow(): string {
  const uses = Array.from({ length: layers }, (_, i) => {
    const reach = (i / (layers - 1)) ** 1.3;
    const place = `x="${Math.round(2 + reach * 6)}" y="${Math.round(3 + reach * 11)}"`;
    return `<use href="#o" ${place} stroke-width="${Math.round(1 + reach * 26)}" opacity="${i === 0 ? '.2' : '.026'}"/>`;
  });
  return `<g fill="#3a3228" stroke="#3a3228" stroke-linejoin="round">${uses.reverse().join('')}</g>`;
}
