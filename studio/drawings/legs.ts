import type { Side } from '#db/seed/catalog/picture.ts';
import { add, between, type Hand, path } from './geometry.ts';
import type { LegCut } from './leg-cut.ts';
import { cuffs, fly, pockets, pressed, waistband } from './leg-details.ts';
import { legFolds, legOf } from './leg-shape.ts';
import { line, patch, type Sheet, seam } from './sheet.ts';

export function drawLegs(sheet: Sheet, cut: LegCut, side: Side, hand: Hand): void {
  const w = cut.waist;
  if (side === 'front') {
    sheet.panel({
      d: path(
        ['M', [-w + 0.3, 0.2]],
        ['Q', [0, -1.4], [w - 0.2, 0.2]],
        ['L', [w - 1, 4]],
        ['L', [-w + 1, 4]],
        ['Z'],
      ),
      tone: 'inside',
      across: [
        [0, 5],
        [0, -1],
      ],
      roundness: 0.9,
    });
  }
  for (const index of [0, 1] as const) {
    const leg = legOf(cut, index, hand);
    const { knee, hem } = leg;
    if (cut.kind === 'sweat') cuffs(sheet, leg, cut.length);
    const worn =
      cut.kind === 'jeans'
        ? patch('l', add(between(knee[0], knee[1], 0.45), [0, -20]), 6, 17, 0, 0.9) +
          patch('l', between(knee[0], knee[1], 0.4), 6, 8, 0, 0.8)
        : '';
    const stitched =
      cut.kind === 'jeans' || cut.kind === 'chinos' || cut.kind === 'shorts'
        ? line(
            'k',
            path(
              ['M', add(hem[0], [0, -1.8])],
              ['Q', add(between(hem[0], hem[1], 0.5), [0, -1]), add(hem[1], [0, -1.8])],
            ),
          )
        : '';
    const inseam =
      cut.kind === 'jeans'
        ? line(
            'k',
            path(
              ['M', add(leg.crotch, [leg.s * 0.8, 1])],
              [
                'C',
                add(leg.crotch, [leg.s * 3, 8]),
                add(knee[1], [leg.s * 0.4, -10]),
                add(knee[1], [leg.s * 0.7, 0]),
              ],
              ['L', add(hem[1], [leg.s * 0.6, 0])],
            ),
          )
        : '';
    sheet.panel({
      d: leg.d,
      grain: leg.s * -2,
      across: leg.s > 0 ? [knee[1], knee[0]] : [knee[0], knee[1]],
      roundness: 0.6,
      inside:
        worn +
        legFolds(cut, leg, side, hand) +
        (cut.kind === 'pleated' ? pressed(leg) : '') +
        pockets(cut, leg, side) +
        stitched +
        inseam +
        (index === 1 && side === 'front' ? fly(cut) : '') +
        (side === 'back' && cut.kind === 'jeans'
          ? seam(
              path(['M', add(leg.waist, [0, 4.4])], ['L', [0.2, 10.6]]),
              path(['M', add(leg.waist, [0, 5])], ['L', [0.2, 11.2]]),
            )
          : '') +
        patch('d', [0, cut.rise * 0.7], 2.4, cut.rise * 0.5, 0, 0.6),
    });
  }
  waistband(sheet, cut, side);
}
