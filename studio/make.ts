// Makes the pictures of the sewn garments: node studio/make.ts [silhouette …] [--missing]
import { join } from 'node:path';
import { palette } from '#db/seed/catalog/palette.ts';
import { allPictures, type Picture } from '#db/seed/catalog/picture.ts';
import { fromHex } from './cloth/patterns.ts';
import { type Side, sides } from './cut/side.ts';
import type { Garment } from './garments/garment.ts';
import { garments } from './garments/index.ts';
import { inCloth, inColour } from './print/compose.ts';
import { print } from './print/encode.ts';
import { codeOf, fingerprint, openRecord } from './print/record.ts';
import { frameAt, photographed } from './steps/photograph.ts';

const folder = join(import.meta.dirname, '../public/media/garments');
const frame = frameAt(1920);
const code = codeOf('cut', 'sew', 'drape', 'light', 'finish', 'cloth', 'print', 'garments', 'steps');
const record = openRecord();
const words = process.argv.slice(2);
const isMissingOnly = words.includes('--missing');
const named = words.filter((word) => !word.startsWith('--'));

const chosen = garments.filter(({ silhouette }) => named.length === 0 || named.includes(silhouette));
/** One side of a garment in all its cloths and colours; nothing where all of them are as they should be. */
async function make(garment: Garment, side: Side): Promise<void> {
  const wanted = Map.groupBy(
    allPictures().filter(({ silhouette }) => silhouette === garment.silhouette),
    ({ look }) => look,
  );
  const due = [...wanted].filter(([look, pictures]) => {
    const name = `${garment.silhouette}-${look}-${side}`;
    return !record.has(name, isMissingOnly ? undefined : inputsOf(pictures));
  });
  if (due.length === 0) return;
  const start = performance.now();
  const { relief, light } = photographed(garment, side, frame);
  for (const [look, pictures] of due) {
    const undyed = inCloth(relief, light, look);
    for (const { colour } of pictures) {
      const pixels = inColour(undyed, fromHex(palette[colour].hex), fromHex(palette.chalk.hex));
      await print(pixels, frame, join(folder, `${garment.silhouette}-${look}-${colour}-${side}`));
    }
    record.note(`${garment.silhouette}-${look}-${side}`, inputsOf(pictures));
    console.log(
      `${garment.silhouette} ${side} ${look}: ${pictures.length} colours, ${seconds(performance.now() - start)}`,
    );
  }
}

const inputsOf = (pictures: readonly Picture[]) =>
  fingerprint(code, JSON.stringify(pictures.map(({ colour }) => [colour, palette[colour].hex])));

const seconds = (ms: number) => `${(ms / 1000).toFixed(0)} s`;

for (const garment of chosen) for (const side of sides) await make(garment, side);
