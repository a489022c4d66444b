import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allPictures, photographed, pictureSource, sides } from '#db/seed/catalog/picture.ts';
import { drawGarment } from './garment.ts';

const publicFolder = join(import.meta.dirname, '../../public');
const drawn = allPictures()
  .filter(({ silhouette }) => !photographed.has(silhouette))
  .flatMap((picture) =>
    sides.map((side) => ({ source: pictureSource(picture, side), svg: drawGarment(picture, side) })),
  );

describe('the drawings', () => {
  it('are those in the repository', () => {
    const stale = drawn.filter(({ source, svg }) => readFileSync(join(publicFolder, source), 'utf8') !== svg);
    expect(stale.map(({ source }) => source)).toEqual([]);
  });

  it('stay small: each under 20 kB, all under 12 MB', () => {
    expect(drawn.filter(({ svg }) => svg.length > 20_000).map(({ source }) => source)).toEqual([]);
    expect(drawn.reduce((sum, { svg }) => sum + svg.length, 0)).toBeLessThan(12_000_000);
  });

  it('hold no broken number and no reference to nothing', () => {
    for (const { source, svg } of drawn) {
      expect(svg, source).not.toMatch(/NaN|undefined|Infinity/);
      const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const used = [...svg.matchAll(/(?:href="|url\()#([^")]+)/g)].map(([, id]) => id);
      expect(
        used.filter((id) => !ids.has(id)),
        source,
      ).toEqual([]);
    }
  });
});
