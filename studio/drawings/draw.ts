import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allPictures, photographed, pictureSource, sides } from '#db/seed/catalog/picture.ts';
import { drawGarment } from './garment.ts';

/** Draws every picture that the catalog shows and that is not photographed, and removes what it no longer shows. */
const publicFolder = join(import.meta.dirname, '../../public');
const folder = join(publicFolder, 'media/garments');

await mkdir(folder, { recursive: true });
const drawn = new Set<string>();
let bytes = 0;
for (const picture of allPictures().filter(({ silhouette }) => !photographed.has(silhouette))) {
  for (const side of sides) {
    const svg = drawGarment(picture, side);
    const file = join(publicFolder, pictureSource(picture, side));
    await writeFile(file, svg);
    drawn.add(file);
    bytes += Buffer.byteLength(svg);
  }
}
const stale = (await readdir(folder))
  .filter((name) => name.endsWith('.svg'))
  .map((name) => join(folder, name))
  .filter((file) => !drawn.has(file));
await Promise.all(stale.map((file) => rm(file)));
console.log(`${drawn.size} pictures, ${(bytes / 1e6).toFixed(1)} MB, ${stale.length} removed`);
