import type { Side } from '#db/seed/catalog/picture.ts';
import { add, between, type Hand, type Point, path, pixel } from './geometry.ts';
import { fold, line, patch, type Sheet, seam } from './sheet.ts';

type Place = (x: number, y: number) => Point;

interface Shoe {
  sole: string;
  edge: string;
  welt: string;
  lace: string;
  eyelets: number;
  /** Rubber foxing and toe cap instead of welt and heel. */
  court: boolean;
}

const derby: Shoe = { sole: '#4a372a', edge: '#2c211a', welt: '#8a6a4a', lace: '', eyelets: 4, court: false };
const sneaker: Shoe = {
  sole: '#ece6d6',
  edge: '#a89f8d',
  welt: '#d8cfba',
  lace: '#f1ecdf',
  eyelets: 6,
  court: true,
};

function laces(shoe: Shoe, at: Place, colour: string, dark: string): string {
  let markup = '';
  for (let i = 0; i < shoe.eyelets; i++) {
    const t = i / (shoe.eyelets - 1);
    const hole = between(at(6.4, 35.4), at(-4.6, 43), t);
    const over = add(hole, [at(-3.4, 0)[0] - at(0, 0)[0], -2.6]);
    const d = path(['M', hole], ['Q', add(between(hole, over, 0.5), [0, -1]), over]);
    const [x, y] = pixel(hole);
    markup += `<circle cx="${x}" cy="${y}" r="5" fill="${dark}"/><path d="${d}" stroke="${dark}" stroke-width="10" stroke-linecap="round" fill="none"/><path d="${d}" stroke="${colour}" stroke-width="7" stroke-linecap="round" fill="none"/>`;
  }
  const [a, b] = [at(5.6, 33.6), at(8.6, 41)];
  const bow = path(
    ['M', a],
    ['C', at(10, 31), at(14.6, 36), at(7, 36.4)],
    ['M', a],
    ['C', at(1, 30), at(-3.6, 33), at(3.6, 35.6)],
    ['M', a],
    ['Q', at(8.4, 36), b],
  );
  return `${markup}<path d="${bow}" stroke="${dark}" stroke-width="8" fill="none" stroke-linecap="round"/><path d="${bow}" stroke="${colour}" stroke-width="5.4" fill="none" stroke-linecap="round"/>`;
}

function bottom(sheet: Sheet, shoe: Shoe, at: Place): void {
  const { court } = shoe;
  const heel = court ? 63 : 61;
  const ball = court ? heel : 62.6;
  sheet.panel({
    d: path(
      ['M', at(-30.4, 55.4)],
      ['C', at(-20, 58.4), at(10, 58), at(29, 55)],
      ['C', at(30, 57), at(29.8, 60), at(29.4, heel)],
      ['C', at(14, heel), at(-6, ball + 0.6), at(-24, ball)],
      ['C', at(-30, ball - 0.8), at(-31.4, 59), at(-30.4, 55.4)],
      ['Z'],
    ),
    colour: shoe.sole,
    across: [at(0, 64), at(0, 54)],
    roundness: 0.5,
    inside: court
      ? line('h', path(['M', at(-31, 60.8)], ['C', at(-14, 62), at(10, 62), at(30, 60.4)])) +
        `<path d="${path(['M', at(-30, 58)], ['C', at(-14, 60), at(10, 60), at(29.6, 57.6)])}" fill="none" stroke="#8d2f2c" stroke-width="2.2" stroke-opacity=".8"/>`
      : '',
  });
  if (court) return;
  sheet.panel({
    d: path(
      ['M', at(13.6, 60)],
      ['L', at(29.4, 59.6)],
      ['L', at(29, 63.6)],
      ['Q', at(21, 64.2), at(13.8, 63.8)],
      ['Z'],
    ),
    colour: shoe.edge,
    across: [at(13, 60), at(30, 60)],
    roundness: 0.5,
    inside: line('h', path(['M', at(13, 61.8)], ['L', at(30, 61.5)])),
  });
  sheet.draw(
    `<path d="${path(['M', at(-30.6, 56.2)], ['C', at(-20, 59), at(10, 58.6), at(29, 56)])}" fill="none" stroke="${shoe.welt}" stroke-width="5"/><path class="k" d="${path(['M', at(-30.6, 56)], ['C', at(-20, 58.8), at(10, 58.4), at(29, 55.8)])}"/>`,
  );
}

function upper(sheet: Sheet, shoe: Shoe, at: Place, hand: Hand): void {
  const near = (x: number, y: number): Point => hand.near(at(x, y), 0.2);
  const { court } = shoe;
  const turn = Math.sign(at(1, 0)[0] - at(0, 0)[0]);
  const across = [at(-6, 34), at(12, 62)] as const;
  const mouth = path(
    ['M', at(27, 38.6)],
    ['Q', at(20, 34), at(8, 31.6)],
    ['L', at(2, 31)],
    ['L', at(2, 40)],
    ['L', at(27, 43)],
    ['Z'],
  );
  sheet.panel({ d: mouth, tone: 'inside', across: [at(0, 44), at(0, 32)], roundness: 1 });
  sheet.panel({
    d: path(
      ['M', at(9, 38)],
      ['C', at(9.4, 34), at(8, 30.6), near(6, 29.4)],
      ['C', at(2, 29.6), at(-1, 32), at(-9, 42)],
      ['L', at(-2, 46)],
      ['Z'],
    ),
    across: [at(-4, 30), at(8, 40)],
    roundness: 0.8,
  });
  const creases = [-9, -12, -15.4]
    .map((x, i) => fold(i % 2 ? 'a' : 'b', near(x + 2, 45 + i * 0.7), near(x - 1.4, 52 + i), 1.3, 0.8))
    .join('');
  sheet.panel({
    d: path(
      ['M', at(10, 56.4)],
      ['L', near(-1, 37.6)],
      ['C', at(-6, 41), at(-11, 45), near(-17, 46.2)],
      ['C', at(-25, 47.6), at(-30.4, 51), at(-30.2, 56.4)],
      ['C', at(-20, 58.6), at(0, 58.4), at(10, 56.4)],
      ['Z'],
    ),
    across,
    roundness: 1,
    inside:
      patch('l', at(-19, 49.6), 7, 2.6, -10) +
      patch('l', at(-16, 50), 11, 4, -8) +
      patch('d', at(-22, 57), 12, 3) +
      creases +
      (court
        ? toeCap(at)
        : line('k', path(['M', at(-30, 54.4)], ['C', at(-20, 56.8), at(0, 56.8), at(10, 55)]))),
  });
  const front = path(
    ['M', at(7.6, 33)],
    ['C', at(2, 37), at(-5, 42), at(-6.4, 45.4)],
    ['C', at(-6, 49.6), at(1, 53), at(6, 57)],
  );
  sheet.panel({
    d: path(
      ['M', near(7.6, 33)],
      ['C', at(2, 37), at(-5, 42), near(-6.4, 45.4)],
      ['C', at(-6, 49.6), at(1, 53), at(6, 57.6)],
      ['C', at(14, 57.4), at(22, 56.8), at(28.4, 55.6)],
      ['C', at(29.6, 48), at(29.2, 42.6), near(27.4, 38)],
      ['C', at(23, 41), at(18.4, 41.4), at(14.6, 40)],
      ['C', at(11.4, 38.6), at(9, 36.4), at(7.6, 33)],
      ['Z'],
    ),
    raised: true,
    across: [at(4, 34), at(22, 60)],
    roundness: 0.9,
    inside:
      patch('l', at(6, 44), 7, 5, 30) +
      patch('d', at(25, 50), 5, 8) +
      fold('s', near(3, 52), near(18, 47), 2.4, 0.8) +
      fold('a', near(14, 44), near(22, 46), 1.4, 0.7) +
      beside(front, 0.8, turn) +
      (court ? '' : beside(front, 1.5, turn)) +
      line(
        'k',
        path(
          ['M', at(8.6, 34.4)],
          ['C', at(10, 37.6), at(12, 39.6), at(15, 41)],
          ['C', at(19, 42.4), at(23, 42), at(27.8, 39.4)],
        ),
      ) +
      seam(path(['M', at(19.6, 41.6)], ['C', at(19, 47), at(20.4, 52), at(21.4, 57)])),
  });
}

/** Stitches beside a line, moved a little towards the heel. */
function beside(d: string, by: number, turn: number): string {
  return `<path class="k" transform="translate(${Math.round(by * 7 * turn)} ${Math.round(by * 2)})" d="${d}"/>`;
}

function toeCap(at: Place): string {
  const d = path(
    ['M', at(-19.6, 46)],
    ['Q', at(-15, 52), at(-17, 58.6)],
    ['L', at(-34, 60)],
    ['L', at(-34, 46)],
    ['Z'],
  );
  return `<path d="${d}" fill="#ece6d6"/>${patch('d', at(-28, 56), 7, 4)}${patch('l', at(-23, 50), 4, 2)}${line('v', d)}`;
}

function drawShoe(sheet: Sheet, shoe: Shoe, turn: number, offset: Point, hand: Hand): void {
  const at: Place = (x, y) => [(x + offset[0]) * turn, y + offset[1]];
  bottom(sheet, shoe, at);
  upper(sheet, shoe, at, hand);
  sheet.draw(laces(shoe, at, shoe.lace || sheet.dye.cloth, sheet.dye.shade));
}

function pair(shoe: Shoe) {
  return (sheet: Sheet, side: Side, hand: Hand): void => {
    const turn = side === 'front' ? 1 : -1;
    drawShoe(sheet, shoe, turn, [8, -17], hand);
    drawShoe(sheet, shoe, turn, [-6, 2], hand);
  };
}

export const drawDerby = pair(derby);
export const drawSneaker = pair(sneaker);
