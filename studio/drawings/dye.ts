/** A cloth colour with the tones that light and shadow give it, as `#rrggbb`. */
export interface Dye {
  cloth: string;
  shade: string;
  light: string;
  seam: string;
  inside: string;
  /** Strength of shadow and of light: dark cloth is told by its lights, pale cloth by its shadows. */
  dark: number;
  bright: number;
  isDark: boolean;
}

type Rgb = [number, number, number];

function parse(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function format(rgb: readonly number[]): string {
  return `#${rgb
    .map((channel) =>
      Math.round(Math.min(255, Math.max(0, channel)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

export function mix(from: string, to: string, amount: number): string {
  const target = parse(to);
  return format(parse(from).map((channel, i) => channel + ((target[i] ?? 0) - channel) * amount));
}

function luminance(hex: string): number {
  const [r, g, b] = parse(hex);
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}

/** Shadow in cloth is its own colour, deeper and a little warmer, not black. */
function deepen(hex: string, by: number): string {
  const [r, g, b] = parse(hex);
  return format([r * by * 1.02, g * by * 0.98, b * by * 0.98]);
}

export function dyeOf(hex: string): Dye {
  const tone = luminance(hex);
  const isDark = tone < 0.32;
  return {
    cloth: hex,
    shade: isDark ? mix(deepen(hex, 0.3), '#08080a', 0.4) : deepen(hex, 0.3 + tone * 0.16),
    light: mix(hex, isDark ? '#dfe3ea' : '#ffffff', isDark ? 0.42 : 0.75),
    seam: isDark ? mix(hex, '#d9d6cf', 0.24) : deepen(hex, 0.5),
    inside: deepen(mix(hex, '#8d867b', 0.12), 0.72),
    dark: isDark ? 0.62 : 0.2 + (1 - tone) * 0.32,
    bright: isDark ? 0.3 + (0.32 - tone) * 0.35 : 0.34 + tone * 0.4,
    isDark,
  };
}
