import { palette } from '#db/seed/catalog/palette.ts';
import type { Picture, Side } from '#db/seed/catalog/picture.ts';
import { drawBelt, drawSocks } from './belt-and-socks.ts';
import { type Dye, dyeOf, mix } from './dye.ts';
import { buttonDefs } from './front.ts';
import { type Hand, handOf } from './geometry.ts';
import { drawBeanie, drawCap } from './headwear.ts';
import { legCuts } from './leg-cut.ts';
import { drawLegs } from './legs.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { drawDerby, drawSneaker } from './shoes.ts';
import { drawPleats, drawSkirt, drawSlip } from './skirts.ts';
import { surfaceOf } from './surface.ts';
import { drawTop } from './top.ts';
import { tops } from './tops.ts';
import { drawScarf, drawTote } from './tote-and-scarf.ts';

const onChalk = new Set(['breton', 'stripe', 'gingham']);
const suiting = new Set(['wide-trousers']);
const horned = new Set(['coat', 'blazer', 'chore-jacket', 'cardigan', 'chinos', 'shorts', 'band-shirt']);
const tanThread = '#bd8f58';

type Draw = (sheet: Sheet, side: Side, hand: Hand) => void;

const others: Record<string, Draw> = {
  skirt: drawSkirt,
  'pleated-skirt': drawPleats,
  'slip-dress': drawSlip,
  scarf: drawScarf,
  tote: drawTote,
  cap: drawCap,
  beanie: drawBeanie,
  derby: drawDerby,
  sneaker: drawSneaker,
  belt: drawBelt,
  socks: drawSocks,
};

function drawingOf(silhouette: string): Draw {
  const top = tops[silhouette];
  if (top) return (sheet, side, hand) => drawTop(sheet, top, side, hand);
  const legs = legCuts[silhouette];
  if (legs) return (sheet, side, hand) => drawLegs(sheet, legs, side, hand);
  const other = others[silhouette];
  if (!other) throw new Error(`No drawing for ${silhouette}`);
  return other;
}

/** Copper on denim, horn on coats and knits, shell on everything else. */
function buttonFace(silhouette: string, look: Picture['look'], { cloth, isDark }: Dye): string {
  if (look === 'denim') return '#a9825a';
  if (horned.has(silhouette)) return mix('#6b4f38', cloth, isDark ? 0.3 : 0.1);
  return isDark ? mix(cloth, '#cfc6b4', 0.35) : '#f4efe3';
}

/** One picture as SVG, 800 × 1000, on a transparent ground. */
export function drawGarment({ silhouette, look, colour }: Picture, side: Side): string {
  const dye = dyeOf(palette[colour].hex);
  const base = onChalk.has(look) && !suiting.has(silhouette) ? dyeOf(palette.chalk.hex) : dye;
  const sheet = sheetOf(base, surfaceOf(look, dye, base), look === 'denim' ? tanThread : undefined);
  sheet.define(buttonDefs(buttonFace(silhouette, look, base), mix(base.shade, '#6b5f4e', 0.5)));
  drawingOf(silhouette)(sheet, side, handOf(silhouette, side));
  return sheet.finish();
}
