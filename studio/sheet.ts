// The contact sheet of all photographed garments, docs/garments.webp: node studio/sheet.ts
import { join } from 'node:path';
import sharp from 'sharp';
import { allPictures, photographed, pictureSource, sides } from '#db/seed/catalog/picture.ts';

const root = join(import.meta.dirname, '..');
const paper = '#f6f4ef';
const [wide, high, columns] = [300, 375, 6];

/** Of each garment the front in two of its cloths or colours, and the back. */
const shown = [...Map.groupBy(allPictures(), ({ silhouette }) => silhouette)]
  .filter(([silhouette]) => photographed.has(silhouette))
  .flatMap(([, pictures]) => {
    const first = pictures[0];
    const other = pictures.find(({ look }) => look !== first?.look) ?? pictures.at(-1);
    const [front, back] = sides;
    return first && other
      ? [pictureSource(first, front), pictureSource(other, front), pictureSource(first, back)]
      : [];
  });

const pictures = await Promise.all(
  shown.map((source) =>
    sharp(join(root, 'public', source.replace('-480.webp', '-640.avif')))
      .resize(wide, high)
      .toBuffer(),
  ),
);
await sharp({
  create: {
    width: columns * wide,
    height: Math.ceil(shown.length / columns) * high,
    channels: 3,
    background: paper,
  },
})
  .composite(
    pictures.map((input, i) => ({ input, left: (i % columns) * wide, top: Math.floor(i / columns) * high })),
  )
  .webp({ quality: 82 })
  .toFile(join(root, 'docs/garments.webp'));
console.log(`${shown.length} pictures in docs/garments.webp`);
