import { chance } from '#db/seed/catalog/chance.ts';
import { outlineOf, type Panel, type Pull } from '../cut/pattern.ts';

/** A fold that the cloth remembers: a soft ridge, bent a little, cm and radians. */
interface Crease {
  x: number;
  y: number;
  turn: number;
  long: number;
  wide: number;
  high: number;
  bend: number;
}

/** How much cloth remembers of being worn, washed and folded. */
export interface Memory {
  /** Folds on a tenth of a square metre. */
  count: number;
  /** Height of the higher ones, cm. */
  high: number;
  /** Half the width of the wider ones, cm. */
  wide: number;
}

/** How high the cloth would stand at a place of the panel if nothing weighed on it, cm. */
export function memoryOf(panel: Panel, memory: Memory, name: string): (u: number, v: number) => number {
  const creases = [...scattered(panel, memory, name), ...pulled(panel.pulls ?? [], memory, name)];
  return (u, v) => creases.reduce((sum, crease) => sum + heightOf(crease, u, v), 0);
}

function scattered(panel: Panel, { count, high, wide }: Memory, name: string): Crease[] {
  const outline = outlineOf(panel);
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [across, down] = [Math.max(...xs) - left, Math.max(...ys) - top];
  return Array.from({ length: Math.round((count * across * down) / 1000) }, (_, i): Crease => {
    const luck = (what: string) => chance(name, panel.name, i, what);
    return {
      x: left + luck('x') * across,
      y: top + luck('y') * down,
      turn: (luck('turn') + luck('turn too') - 1) * 1.1,
      long: 4 + 13 * luck('long') ** 2,
      wide: wide * (0.45 + 0.55 * luck('wide')),
      high: high * (0.25 + 0.75 * luck('high') ** 2) * (luck('sign') < 0.75 ? 1 : -0.6),
      bend: (luck('bend') - 0.5) * 0.03,
    };
  });
}

function pulled(pulls: readonly Pull[], { high, wide }: Memory, name: string): Crease[] {
  return pulls.flatMap(({ from, turn, spread, long, count }, place) =>
    Array.from({ length: count }, (_, i): Crease => {
      const luck = (what: string) => chance(name, 'pull', place, i, what);
      const angle = ((turn + ((i + 0.2 + 0.6 * luck('turn')) / count - 0.5) * spread) * Math.PI) / 180;
      const half = (long * (0.6 + 0.8 * luck('long'))) / 2;
      const away = half * 1.15 + 1.5;
      return {
        x: from[0] + Math.sin(angle) * away,
        y: from[1] + Math.cos(angle) * away,
        turn: -angle,
        long: half,
        wide: wide * (0.5 + 0.5 * luck('wide')),
        high: high * (0.6 + 0.7 * luck('high')),
        bend: (luck('bend') - 0.5) * 0.03,
      };
    }),
  );
}

function heightOf({ x, y, turn, long, wide, high, bend }: Crease, u: number, v: number): number {
  const [dx, dy] = [u - x, v - y];
  const along = (dy * Math.cos(turn) - dx * Math.sin(turn)) / long;
  if (Math.abs(along) > 2.2) return 0;
  const off =
    (dx * Math.cos(turn) + dy * Math.sin(turn) - bend * (along * long) ** 2) / (wide * (1 + 0.35 * along));
  if (Math.abs(off) > 3) return 0;
  return high * Math.exp(-along * along - off * off);
}
