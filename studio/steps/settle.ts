import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireSound } from '../check/checks.ts';
import type { Pattern } from '../cut/pattern.ts';
import type { Side } from '../cut/side.ts';
import { draped } from '../drape/drape.ts';
import { laidOut } from '../drape/lay-out.ts';
import type { Garment } from '../garments/garment.ts';
import { type Skin, skinOf } from '../light/skin.ts';
import { codeOf, fingerprint } from '../print/record.ts';
import { sewn } from '../sew/sewn.ts';

const kept = join(import.meta.dirname, '../../.data/studio');
const net = 0.9;
const patience = { seconds: 0.5, steps: 600 };

/** Cuts, sews and drapes a garment, or takes it as it was draped before from the same cut by the same code. */
export function settled(garment: Garment, side: Side): { pattern: Pattern; skin: Skin } {
  const pattern = garment.pattern(side);
  const pieces = sewn(pattern, net);
  const laid = laidOut(pattern, pieces, { name: `${garment.silhouette} ${side}`, ...garment.hand });
  const inputs = fingerprint(
    codeOf('cut', 'sew', 'drape'),
    JSON.stringify([pattern.panels.map(({ edges }) => edges), garment.drape, garment.hand, patience]),
    ...[laid.places, laid.memory].map((numbers) => Buffer.from(numbers.buffer)),
  );
  const file = join(kept, `${garment.silhouette}-${side}-${inputs}.places`);
  const places = existsSync(file)
    ? new Float64Array(new Uint8Array(readFileSync(file)).buffer)
    : draped(pieces, laid, garment.drape, patience);
  requireSound(pattern, pieces, laid, places);
  mkdirSync(kept, { recursive: true });
  writeFileSync(file, new Uint8Array(places.buffer));
  return { pattern, skin: skinOf(pattern, pieces, laid, places) };
}
