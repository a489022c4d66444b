import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allPictures, photographed, pictureSource, sides } from '#db/seed/catalog/picture.ts';
import type { Look } from '#db/seed/catalog/types.ts';
import { photographSources } from '#lib/catalog/picture-sources.ts';

const publicFolder = join(import.meta.dirname, '../../public');
const plain: ReadonlySet<Look> = new Set(['jersey', 'pique', 'weave', 'twill', 'fleece', 'canvas']);

const photographs = allPictures()
  .filter(({ silhouette }) => photographed.has(silhouette))
  .flatMap((picture) => sides.map((side) => ({ look: picture.look, webp: pictureSource(picture, side) })))
  .map(({ look, webp }) => {
    const [small = '', large = ''] = (photographSources(webp)?.avif ?? '')
      .split(', ')
      .map((one) => one.split(' ')[0] ?? '');
    return { look, webp, small, large };
  });

const sizeOf = (path: string) =>
  existsSync(join(publicFolder, path)) ? statSync(join(publicFolder, path)).size : -1;

describe('the photographs', () => {
  it('are all there, in every size', () => {
    const paths = photographs.flatMap(({ webp, small, large }) => [webp, small, large]);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => sizeOf(path) <= 0)).toEqual([]);
  });

  it('keep to their budgets: 15 kB plain and 25 kB patterned at 640, 50 kB at 1280, 60 MB together', () => {
    const small = photographs.filter(
      ({ look, small }) => sizeOf(small) > (plain.has(look) ? 15_000 : 25_000),
    );
    expect(small.map((one) => one.small)).toEqual([]);
    expect(photographs.filter(({ large }) => sizeOf(large) > 50_000).map(({ large }) => large)).toEqual([]);
    const all = photographs.flatMap(({ webp, small, large }) => [webp, small, large]);
    expect(all.reduce((sum, path) => sum + sizeOf(path), 0)).toBeLessThan(60_000_000);
  });
});
