import type { Look } from '#db/seed/catalog/types.ts';
import { type Dye, mix } from './dye.ts';

/** How the cloth covers a panel: a ground colour and repeating layers on it. */
export interface Surface {
  ground: string;
  defs: string;
  layers: string[];
}

function tile(id: string, width: number, height: number, content: string): string {
  return `<pattern id="${id}" width="${width}" height="${height}" patternUnits="userSpaceOnUse">${content}</pattern>`;
}

function strokes(d: string, colour: string, width: number, opacity: number): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}"/>`;
}

type Weave = (dye: Dye) => string;

/** Dark cloth shows its structure by light, pale cloth by shadow. */
function relief(
  size: [number, number],
  darkLine: string,
  lightLine: string,
  width: number,
  strength: number,
): Weave {
  return ({ shade, light, isDark }) =>
    tile(
      'w',
      size[0],
      size[1],
      strokes(darkLine, shade, width, isDark ? strength * 1.3 : strength) +
        strokes(lightLine, light, width, isDark ? strength * 0.75 : strength * 1.2),
    );
}

const specks =
  'M3 7h2M14 21h2M27 4v2M38 16h2M9 33v2M22 40h2M34 36h2M44 28v2M18 11h1M31 25h2M6 18h1M41 45h1M12 46h2M25 15v2M46 9h1M2 41h2';
const slubs =
  'M0 5h31M44 9h40M12 17h22M60 22h35M30 34h44M8 47h40M52 54h30M0 61h24M36 67h50M14 74h30M6 3v22M19 40v30M33 8v18M58 2v30M71 44v22M84 12v40';

const weaves: Partial<Record<Look, Weave>> = {
  jersey: relief([3, 3], 'M.8 0V3', 'M2.2 0V3', 0.8, 0.07),
  rib: relief([5.4, 5], 'M1 0V5', 'M3.6 0V5', 1.7, 0.2),
  waffle: relief([9, 9], 'M0 1H9M1 0V9', 'M0 3.2H9M3.2 0V9', 1.7, 0.17),
  pique: relief([5, 5], 'M1 1h1.4M3.5 3.5h1.4', 'M1 2.4h1.4M3.5 4.9h1.4', 1, 0.18),
  fleece: relief([48, 48], specks, 'M5 9h2M16 23h2M29 6v2M40 18h2M11 35v2M24 42h2M36 38h2', 1, 0.14),
  weave: relief([3, 3], 'M0 .7H3', 'M.7 0V3', 0.7, 0.07),
  linen: relief([95, 83], slubs, 'M4 7h40M50 13h34M28 37h50M6 50h40M20 77h50M24 5v30M66 30v40', 0.9, 0.13),
  flannel: relief([48, 48], specks, 'M8 3h3M20 18h3M33 9h3M44 22h3M14 30h3M29 44h3M2 24h3M37 31h3', 1.5, 0.1),
  twill: relief([4, 4], 'M-1 5L5-1', 'M-1 3L3-1M1 5L5 1', 0.9, 0.13),
  denim: ({ shade, light }) =>
    tile('w', 4, 4, strokes('M-1-1L5 5', shade, 1.1, 0.3) + strokes('M-1 1L3 5M1-1L5 3', light, 0.8, 0.34)) +
    tile(
      'w2',
      61,
      90,
      strokes('M7 0V60M22 20V90M35 0V44M48 30V90', light, 1.4, 0.12) +
        strokes('M14 0V90M41 10V80M55 0V60', shade, 1.6, 0.14),
    ),
  cord: relief([7, 7], 'M1 0V7', 'M4.4 0V7', 2.2, 0.24),
  canvas: relief([4.4, 4.4], 'M0 .8H2.2M2.2 3H4.4', 'M.8 2.2V4.4M3 0V2.2', 1, 0.14),
  melton: relief([48, 48], specks, 'M7 12h1M19 3h1M30 30h1M42 40h1M4 27v1M36 6v1', 1.3, 0.16),
  herringbone: relief(
    [18, 5],
    'M0 5L4.5 0M4.5 5L9 0M9 0L13.5 5M13.5 0L18 5',
    'M2 5L6.5 0M11 0L15.5 5',
    1.1,
    0.24,
  ),
  knit: relief([5, 5.6], 'M0 1L2.5 4.200L5 1', 'M0 3.400L2.5 6.600L5 3.4', 1, 0.15),
  chunky: relief(
    [8.5, 9],
    'M0 1.5Q2 5 4.25 7Q6.5 5 8.5 1.5',
    'M0 5Q2 8.5 4.25 10.5Q6.5 8.5 8.5 5',
    1.7,
    0.19,
  ),
  satin: relief([3, 3], 'M-1 4L4-1', 'M-1 2L2-1', 0.5, 0.04),
  leather: relief([48, 48], specks, 'M5 8h2M16 22h2M40 17h2M24 41h2', 0.8, 0.12),
  suede: relief([48, 48], specks, 'M8 3h3M20 18h3M33 9h3M44 22h3M14 30h3M29 44h3M2 24h3M37 31h3', 2, 0.11),
  cable: ({ shade, light, isDark }) => {
    const rope = 'M6 0C6 16 34 20 34 40M34 0C34 8 29 13 24 17M14 26C9 30 6 34 6 40';
    const second = 'M20 0C20 14 46 22 46 40';
    return (
      tile('w', 5, 5.6, strokes('M0 1L2.5 4.200L5 1', shade, 1, 0.12)) +
      tile(
        'w2',
        86,
        40,
        strokes('M2 0V40M50 0V40M60 0V40M68 0V40M76 0V40', shade, 3, 0.2) +
          strokes('M54 0V40M64 0V40M72 0V40M80 0V40', light, 2.5, isDark ? 0.16 : 0.4) +
          strokes(`${rope}${second}`, shade, 5, 0.2) +
          strokes(
            'M12 0C12 14 40 22 40 40M40 2C39 8 35 12 31 15M21 28C16 32 12 35 12 40',
            light,
            4.5,
            isDark ? 0.2 : 0.5,
          ),
      )
    );
  },
};

const chalk = '#eeeade';
const band = 'Q52 {a} 105 {y}T210 {y}T315 {y}T420 {y}';

/** A stripe that waves as cloth does, from the left of the tile to its right. */
function wave(y: number, height: number): string {
  const top = `M0 ${y}${band.replaceAll('{y}', String(y)).replace('{a}', String(y - 4))}`;
  const low = y + height;
  return `${top}V${low}Q368 ${low + 4} 315 ${low}T210 ${low}T105 ${low}T0 ${low}Z`;
}

/** Rows of Fair Isle, once, from the shoulders down: a row is its height, its colour and its figure. */
function yoke(dye: Dye): string {
  const [cream, red, gold, dark] = ['#e9dfc8', '#9c2f2f', '#c2953c', mix(dye.cloth, '#1d1c1b', 0.5)];
  const rows = [
    [168, cream, 'M0 0l5 5l5-5l5 5l5-5l5 5l5-5'],
    [184, red, 'M2 0h6M2 6h6M17 0h6M17 6h6M12 3h3M27 3h3'],
    [204, cream, 'M0 8L7.5 0L15 8L22.5 0L30 8M7.5 8v4M22.5 8v4'],
    [228, gold, 'M3 3h4M10 3h4M18 3h4M25 3h4'],
    [240, cream, 'M0 6L7.5 0L15 6L7.5 12ZM15 6L22.5 0L30 6L22.5 12Z'],
    [262, dark, 'M2 0h6M2 6h6M17 0h6M17 6h6M12 3h3M27 3h3'],
    [280, red, 'M0 0l5 5l5-5l5 5l5-5l5 5l5-5'],
    [296, gold, 'M3 3h2M10 3h2M18 3h2M25 3h2'],
    [308, cream, 'M7.5 0v8M3.5 4h8M22.5 0v8M18.5 4h8'],
    [328, cream, 'M3 3h2M10 3h2M18 3h2M25 3h2'],
  ] as const;
  return rows
    .map(
      ([y, colour, d]) =>
        `<path transform="translate(0 ${y})" d="${d}" fill="none" stroke="${colour}" stroke-width="3.6" stroke-opacity=".9"/>`,
    )
    .join('');
}

function patterned(look: Look, dye: Dye, base: Dye): string {
  const fill = (d: string, colour: string, opacity = 1) =>
    `<path d="${d}" fill="${colour}" fill-opacity="${opacity}"/>`;
  const contrast = dye.isDark ? mix(dye.cloth, chalk, 0.72) : mix(dye.cloth, '#2a2622', 0.62);
  switch (look) {
    case 'breton':
      return tile('v', 420, 23, fill(wave(7, 9.5), dye.cloth, 0.95));
    case 'stripe':
      return base === dye
        ? tile('v', 13, 200, strokes('M6 0Q6.8 50 6 100T6 200', contrast, 0.9, 0.6))
        : tile(
            'v',
            15,
            200,
            strokes('M4 0Q4.8 50 4 100T4 200', dye.cloth, 3, 0.85) +
              strokes('M8.5 0Q9 50 8.5 100T8.5 200', dye.cloth, 0.9, 0.7),
          );
    case 'gingham':
      return (
        tile('v', 420, 20, fill(wave(3, 10), dye.cloth, 0.5)) +
        tile(
          'v2',
          20,
          420,
          `<path d="M3 0Q-1 105 3 210T3 420H13Q17 315 13 210T13 0Z" fill="${dye.cloth}" fill-opacity=".5"/>`,
        )
      );
    case 'plaid':
      return (
        tile(
          'v',
          420,
          74,
          fill(wave(6, 22), '#1f2024', 0.42) +
            fill(wave(40, 2.5), chalk, 0.6) +
            fill(wave(56, 4), '#c2953c', 0.5) +
            fill(wave(15, 3), dye.cloth, 0.6),
        ) +
        tile(
          'v2',
          74,
          420,
          '<path d="M6 0Q2 105 6 210T6 420H28Q32 315 28 210T28 0Z" fill="#1f2024" fill-opacity=".42"/>' +
            strokes('M42 0Q40 105 42 210T42 420', chalk, 2.5, 0.6) +
            strokes('M58 0Q56 105 58 210T58 420', '#c2953c', 4, 0.45),
        )
      );
    case 'fairisle':
      return tile('v', 30, 1000, yoke(dye));
    case 'windowpane':
      return (
        tile('v', 420, 62, fill(wave(20, 2), contrast, 0.55)) +
        tile('v2', 54, 420, strokes('M20 0Q18 105 20 210T20 420', contrast, 1.8, 0.55))
      );
    default:
      return '';
  }
}

/** The weave or knit that lies under a pattern woven in colour. */
const under: Partial<Record<Look, Look>> = {
  breton: 'jersey',
  stripe: 'weave',
  gingham: 'weave',
  plaid: 'flannel',
  windowpane: 'flannel',
  fairisle: 'chunky',
};

/** `base` is what the panel is dyed with: the same as `dye`, or chalk under coloured stripes. */
export function surfaceOf(look: Look, dye: Dye, base: Dye): Surface {
  const weave = (weaves[under[look] ?? look] ?? (() => ''))(base);
  const pattern = patterned(look, dye, base);
  const layers = ['v', 'v2', 'w', 'w2'].filter((id) => `${pattern}${weave}`.includes(`id="${id}"`));
  return { ground: base.cloth, defs: pattern + weave, layers };
}
