import { type Point, path, pixel, round, scale } from './geometry.ts';
import { fold, line, patch, seam } from './sheet.ts';
import type { Pocket, TopCut } from './top-cut.ts';

/** Needs `buttonDefs` among the sheet's definitions. */
export function button(at: Point, radius = 0.55): string {
  const [x, y] = pixel(at);
  return `<use href="#u" transform="translate(${x} ${y}) scale(${round((radius * scale) / 4)})"/>`;
}

export function buttonDefs(face: string, rim: string): string {
  return (
    `<g id="u"><circle cx=".6" cy="1" r="4.3" fill="#000" fill-opacity=".28"/><circle r="4" fill="${face}"/>` +
    `<circle r="3.1" fill="none" stroke="${rim}" stroke-width=".6" stroke-opacity=".6"/><path d="M-3.3-1.5A3.6 3.6 0 0 1 1-3.5" stroke="#fff" stroke-opacity=".6" stroke-width=".7" fill="none"/>` +
    `<path d="M-1-1h.01M1-1h.01M-1 1h.01M1 1h.01" stroke="${rim}" stroke-width="1" stroke-linecap="round"/></g>`
  );
}

function pocket({ kind, x, y, width, height }: Pocket): string {
  const l = x - width / 2;
  const r = x + width / 2;
  const b = y + height;
  if (kind === 'welt' || kind === 'slant') {
    const lean = kind === 'slant' ? Math.sign(x) * height : 0;
    const d = path(
      ['M', [l + Math.max(lean, 0) * 0.4, y]],
      ['L', [r + Math.min(lean, 0) * 0.4, kind === 'slant' ? b : y]],
    );
    return kind === 'slant'
      ? fold('a', [x - lean * 0.3, y], [x + lean * 0.3, b], 0.9) +
          seam(
            path(['M', [x - lean * 0.3, y]], ['L', [x + lean * 0.3, b]]),
            path(['M', [x - lean * 0.3 - 0.6, y]], ['L', [x + lean * 0.3 - 0.6, b]]),
          )
      : seam(d) +
          line('h', path(['M', [l, y + 1.2]], ['L', [r, y + 1.2]])) +
          patch('d', [x, y + 1.6], width * 0.6, 1, 0, 0.7);
  }
  if (kind === 'kangaroo') {
    const d = path(
      ['M', [-width * 0.32, y]],
      ['L', [width * 0.33, y - 0.2]],
      ['L', [width * 0.5, y + height * 0.55]],
      ['L', [width * 0.5, b]],
      ['L', [-width * 0.5, b]],
      ['L', [-width * 0.5, y + height * 0.55]],
      ['Z'],
    );
    return `<path d="${d}" fill="#fff" fill-opacity=".03"/>${fold('a', [-width * 0.32, y + 0.5], [-width * 0.5, y + height * 0.6], 1.6)}${fold('a', [width * 0.33, y], [width * 0.5, y + height * 0.6], 1.6)}${seam(d)}${patch('d', [0, b - 1], width * 0.5, 2, 0, 0.4)}`;
  }
  const outline = path(
    ['M', [l, y]],
    ['L', [l + 0.1, b - 1.6]],
    ['Q', [l + 0.3, b], [l + 2, b]],
    ['L', [r - 2, b + 0.1]],
    ['Q', [r - 0.1, b], [r, b - 1.6]],
    ['L', [r, y - 0.1]],
    ['Z'],
  );
  const inner = path(
    ['M', [l + 0.5, y + 0.3]],
    ['L', [l + 0.6, b - 1.6]],
    ['Q', [l + 0.7, b - 0.6], [l + 2, b - 0.6]],
    ['L', [r - 2, b - 0.5]],
    ['Q', [r - 0.6, b - 0.5], [r - 0.5, b - 1.6]],
    ['L', [r - 0.5, y + 0.3]],
  );
  const cast =
    patch('d', [x + 0.4, b + 0.3], width * 0.55, 1.2, 0, 0.7) +
    patch('l', [x - width * 0.2, y + 2], width * 0.5, height * 0.4, 0, 0.4);
  const mouth = line('k', path(['M', [l, y + 1.7]], ['L', [r, y + 1.6]]));
  const flap =
    kind === 'flap'
      ? seam(
          path(
            ['M', [l - 0.2, y - 0.6]],
            ['L', [l - 0.2, y + 3.2]],
            ['L', [x, y + 4.4]],
            ['L', [r + 0.2, y + 3.2]],
            ['L', [r + 0.2, y - 0.6]],
            ['Z'],
          ),
        ) +
        patch('d', [x, y + 4.6], width * 0.5, 1, 0, 0.8) +
        button([x, y + 3])
      : mouth;
  return cast + seam(outline, inner) + flap;
}

function buttonsDown(x: number, from: number, to: number, count: number, radius?: number): string {
  return Array.from({ length: count }, (_, i) =>
    button([x + (i % 2) * 0.06, from + ((to - from) * i) / Math.max(1, count - 1)], radius),
  ).join('');
}

function opening(cut: TopCut): string {
  const { front, length, neckDepth: top, buttons = 0 } = cut;
  const vertical = (x: number, from: number, to: number, sway = 0.25) =>
    path(['M', [x, from]], ['Q', [x + sway, (from + to) / 2], [x, to]]);
  const end = length + 1.5;
  switch (front) {
    case 'placket':
      return (
        fold('s', [1.7, top], [1.8, end], 0.8, 0.9) +
        seam(vertical(1.7, 0, end), vertical(1.1, 0, end)) +
        line('k', vertical(-1.3, 0, end)) +
        line('h', vertical(-1.8, 0, end)) +
        buttonsDown(0, top + 3.5, length - (cut.hemKind === 'tail' ? 13 : 9), buttons)
      );
    case 'half': {
      const foot = top + 15;
      return (
        fold('s', [1.7, top], [1.7, foot], 0.8, 0.9) +
        seam(
          path(['M', [1.7, 0]], ['L', [1.7, foot]], ['L', [-1.7, foot]], ['L', [-1.8, 0]]),
          path(['M', [-1.7, foot - 0.6]], ['L', [1.7, foot - 0.6]]),
        ) +
        buttonsDown(0, top + 3, foot - 2.5, buttons)
      );
    }
    case 'zip':
      return (
        patch('d', [0.8, length / 2], 1.8, length / 2, 0, 0.7) +
        `<path class="k" d="${vertical(0, 0, end)}" style="stroke-width:5;stroke-dasharray:1.6 1.3"/>` +
        line('h', vertical(-1, 0, end)) +
        line('h', vertical(1, 0, end)) +
        button([0, 1.5], 0.5)
      );
    case 'fly':
      return (
        fold('s', [2.8, 4], [2.6, end], 1, 1) +
        line('h', vertical(2.8, 0, end)) +
        line('v', vertical(2.8, 0, end)) +
        line('k', vertical(-2, 4, length - 6))
      );
    case 'cardigan':
      return (
        fold('s', [1.9, top], [1.9, end], 0.9) +
        seam(vertical(1.9, top - 1, end)) +
        line('h', vertical(-1.9, top - 1, end)) +
        buttonsDown(0, top + 2.5, length - 3, buttons, 0.85)
      );
    case 'jacket':
      return (
        fold('s', [1.8, top], [2.4, end], 1.2) +
        seam(path(['M', [1.6, top - 2]], ['Q', [1.9, (top + length) / 2], [2.2, end]])) +
        buttonsDown(0, top + 1.8, top + 1.8 + (buttons - 1) * (cut.length > 90 ? 14 : 11), buttons, 1)
      );
    default:
      return '';
  }
}

export function frontDetails(cut: TopCut): string {
  return (cut.pockets ?? []).map(pocket).join('') + opening(cut);
}
