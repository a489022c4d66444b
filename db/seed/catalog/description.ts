import { cloths } from './cloths.ts';
import type { Cut, Piece, Text } from './types.ts';

type Part = 'shape' | 'cloth' | 'make' | 'wear';

const orders: readonly (readonly Part[])[] = [
  ['shape', 'cloth', 'make'],
  ['cloth', 'shape', 'make', 'wear'],
  ['shape', 'make', 'cloth', 'wear'],
  ['cloth', 'shape', 'make'],
  ['shape', 'cloth', 'wear'],
];

/** The sentences of a product: order and choice turn with its place in the cut, so neighbours differ. */
function sentences(cut: Cut, piece: Piece, place: number): Text[] {
  const cloth = cloths[piece.cloth];
  const lines = { shape: cut.shape, cloth: cloth.lines, make: cut.make, wear: cut.wear };
  const sameCloth = cut.pieces.slice(0, place).filter((other) => other.cloth === piece.cloth).length;
  const turn = { shape: place, cloth: sameCloth + cut.silhouette.length, make: place + 1, wear: place >> 1 };
  const order = orders[(place + cut.silhouette.length) % orders.length] ?? [];
  const chosen = order.map((part) => lines[part][turn[part] % lines[part].length]);
  const parts = piece.note ? [piece.note, ...chosen.slice(0, 3)] : chosen;
  return parts.filter((line) => line !== undefined);
}

function details(cut: Cut, piece: Piece): Text[] {
  const cloth = cloths[piece.cloth];
  const woven =
    cloth.fibre === 'leather' ? (['Leather from', '가죽'] as const) : (['Cloth from', '원단'] as const);
  return [
    [`${cloth.composition[0]}, ${cloth.weight}`, `${cloth.composition[1]}, ${cloth.weight}`],
    cut.fit,
    cut.measure,
    cloth.care,
    [`${woven[0]} ${cloth.mill[0]}. ${cut.sewn[0]}`, `${woven[1]}: ${cloth.mill[1]}. ${cut.sewn[1]}`],
  ];
}

/** What the brand prints about a piece, as HTML in both languages. */
export function describe(cut: Cut, piece: Piece, place: number): { en: string; ko: string } {
  const prose = sentences(cut, piece, place);
  const list = details(cut, piece);
  const html = (language: 0 | 1) =>
    `<p>${prose.map((line) => line[language]).join(' ')}</p>` +
    `<ul>${list.map((line) => `<li>${line[language]}</li>`).join('')}</ul>`;
  return { en: html(0), ko: html(1) };
}

/** The first sentences, as many as a search result shows. */
export function summary(cut: Cut, piece: Piece, place: number): string {
  let text = '';
  for (const [english] of sentences(cut, piece, place)) {
    if (text && text.length + english.length > 158) break;
    text = text ? `${text} ${english}` : english;
  }
  return text;
}
