import type { Point } from '../cut/curve.ts';
import type { Plate } from '../cut/pattern.ts';
import type { TopCut } from '../cut/top-cut.ts';
import { type Feature, hemmed, ribbed, seamed } from './feature.ts';
import { button, buttonhole } from './patch.ts';

/** Collars lie in their own grain, turned: so their lines are turned as well. */
export function collarFeatures({ trim }: TopCut, plate?: Plate): Feature[] {
  if (!plate) return [];
  const angle = (plate.turn * Math.PI) / 180;
  const turned = (line: readonly Point[]) =>
    line.map(
      ([x, y]): Point => [
        x * Math.cos(angle) - y * Math.sin(angle),
        x * Math.sin(angle) + y * Math.cos(angle),
      ],
    );
  const line = (name: string) => turned(plate.edges.find((edge) => edge.name === name)?.line ?? []);
  if (plate.name === 'roll') return [seamed(line('seam')), ribbed(line('seam'), 30, trim.gauge)];
  if (plate.name === 'hood')
    return [
      seamed(line('seam')),
      seamed(
        [
          [0, -30],
          [0, 6],
        ],
        [-0.4],
      ),
    ];
  if (plate.name === 'inside')
    return [
      seamed([
        [0, -30],
        [0, 8],
      ]),
    ];
  if (plate.name.startsWith('rim')) return [hemmed(line('fold'), 2.4, [2.2]), seamed(line('seam'))];
  if (plate.name === 'stand') return [seamed(line('seam'), [0.4])];
  if (plate.name === 'tab') {
    const [[, y]] = line('fold');
    return [hemmed(line('rim'), 0, [0.35]), buttonhole(0, y + 1, 1.5, false), button(0, y + 1, 0.52)];
  }
  const rims = plate.edges.filter(({ name }) => name !== 'fold').flatMap((edge) => line(edge.name));
  if (trim.neck.kind === 'polo') return [ribbed(rims, 0.9, 0.3)];
  return [hemmed(rims, 0, [0.5])];
}
