// The pattern pieces under public/cut, drawn from one set of outlines (1 unit = 1 mm): node studio/cut/draw.mjs
import { mkdirSync, writeFileSync } from 'node:fs';

const folder = new URL('../../public/cut/', import.meta.url);
mkdirSync(folder, { recursive: true });

// Half a front on the fold, a sleeve, a pocket, a neck rib, half a back.
const outlines = {
  front:
    'M0 95C45 93 84 62 92 0L232 46C220 112 218 188 268 236C262 390 260 540 262 692C175 697 88 698 0 698Z',
  back: 'M0 26C40 24 72 16 92 0L232 46C226 118 228 190 268 236C262 390 260 540 262 692C175 697 88 698 0 698Z',
  sleeve: 'M0 152C74 150 104 4 206 0C310 4 338 150 412 152L384 372C260 366 148 366 28 372Z',
  pocket: 'M0 0H112V112L56 138L0 112Z',
  rib: 'M0 0H430V26H0Z',
};

const seams = {
  front: 'M12 106C54 102 92 70 101 14L219 53C208 112 206 190 255 240C249 390 247 540 249 664M0 664H250',
  back: 'M12 38C48 36 82 28 100 13L219 53C214 118 216 190 255 240C249 390 247 540 249 664M0 664H250',
  sleeve: 'M14 158C84 152 112 18 206 14C302 18 328 152 398 158M31 344C150 338 262 338 381 344',
  pocket: 'M10 24H102V106L56 127L10 106V24',
  rib: 'M0 13H430',
};

const notches = {
  front: 'M222 150l-13 3M264 330l-13 0M262 520l-13 0M88 697v-12',
  back: 'M229 150l-13 2M231 164l-13 2M264 330l-13 0M262 520l-13 0',
  sleeve: 'M206 0v13M96 66l9 9M316 66l-9 9M308 58l-9 9M200 368v-12',
  pocket: 'M56 138v-11',
  rib: 'M108 0v9M215 0v9M322 0v9',
};

const grain = (x, top, bottom) =>
  `M${x} ${top}V${bottom}M${x - 7} ${top + 18}L${x} ${top}L${x + 7} ${top + 18}M${x - 7} ${bottom - 18}L${x} ${bottom}L${x + 7} ${bottom - 18}`;
const grains = {
  front: grain(130, 250, 560),
  back: grain(130, 250, 560),
  sleeve: grain(206, 90, 300),
  pocket: grain(56, 46, 98),
  rib: '',
};

const fold = 'M0 200H22V560H0M10 210L0 200L-10 210M10 550L0 560L-10 550';

function piece(name, x, y, turn = 0, isMirrored = false) {
  const folds = name === 'front' || name === 'back' ? `<path class="f" d="${fold}"/>` : '';
  return `<g transform="translate(${x} ${y}) rotate(${turn})${isMirrored ? ' scale(-1 1)' : ''}"><path class="o" pathLength="1" d="${outlines[name]}"/><path class="s" d="${seams[name]}"/><path class="n" d="${notches[name]}${grains[name]}"/>${folds}</g>`;
}

/** A dimension line between two points, with its ticks. */
function dimension(x1, y1, x2, y2) {
  const isLevel = y1 === y2;
  const tick = isLevel ? 'v16m0-32v16' : 'h16m-32 0h16';
  return `<path class="d" d="M${x1} ${y1}${tick}M${x2} ${y2}${tick}M${x1} ${y1}L${x2} ${y2}"/>`;
}

// Dashes of a stroke that does not scale are measured on the screen: an outline drawn large is longer than its pathLength.
const style = (weight, isDrawn) => `
  path{fill:none;stroke:#1b1a17;stroke-width:${weight};stroke-linejoin:round;vector-effect:non-scaling-stroke}
  .s{stroke-dasharray:5 4;opacity:.55}.n{opacity:.8}.f,.d{opacity:.5}
  @media (prefers-color-scheme:dark){path{stroke:#efebe2}}${
    isDrawn
      ? `
  @media (prefers-reduced-motion:no-preference){.o{animation:d 1.6s cubic-bezier(.3,.1,.2,1) backwards}.s,.n,.f,.d{animation:i .5s 1.1s both}}
  @keyframes d{from{stroke-dasharray:4;stroke-dashoffset:4}to{stroke-dasharray:4;stroke-dashoffset:0}}@keyframes i{from{opacity:0}}`
      : ''
  }`;

function write(name, viewBox, body, { weight = 1, isDrawn = false, extra = '' } = {}) {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}"><style>${style(weight, isDrawn)}${extra}</style>${body}</svg>\n`;
  writeFileSync(new URL(`${name}.svg`, folder), text.replace(/\n\s*/g, ''));
}

write('front', '-30 -20 340 740', piece('front', 0, 0), { isDrawn: true });
write('sleeve', '-30 -60 480 480', piece('sleeve', 0, 0, -4), { isDrawn: true });
write('pocket', '-40 -30 190 200', piece('pocket', 0, 0), { isDrawn: true });
// A side seam that has opened: two edges, the thread between them.
write(
  'seam',
  '0 0 480 480',
  '<path class="o" pathLength="1" d="M196 0C190 120 206 150 178 240C156 316 190 380 184 480"/><path class="o" pathLength="1" d="M284 0C290 120 274 150 304 240C326 316 290 380 296 480"/><path class="s" d="M178 0C172 120 188 150 160 240C138 316 172 380 166 480M302 0C308 120 292 150 322 240C344 316 308 380 314 480"/><path class="n" d="M178 22L302 34M176 58L306 72M178 98L300 110M182 134L292 148M174 168L300 182M166 200C220 226 262 188 268 250C272 300 222 290 236 340C244 368 262 372 258 398M164 318l8 -2M318 316l-8 -2M172 404l8 0M308 402l-8 0"/>',
  { isDrawn: true },
);
write(
  'outline',
  '-300 -30 600 770',
  `<path class="o" d="${outlines.front}"/><path class="o" transform="scale(-1 1)" d="${outlines.front}"/><g transform="translate(236 34) rotate(58)"><path class="n" d=""/></g>`,
  {
    weight: 1.2,
    extra: 'path{stroke:#8a8377!important}',
  },
);
write(
  'sheet',
  '0 0 1200 900',
  [
    piece('front', 90, 130, 0),
    piece('back', 700, 110, 0, true),
    piece('sleeve', 760, 470, 9),
    piece('pocket', 470, 640, -6),
    piece('rib', 730, 40, 4),
  ].join(''),
  { isDrawn: true, extra: 'path{stroke:#bdb5a6}@media (prefers-color-scheme:dark){path{stroke:#56524a}}' },
);
write(
  'plate',
  '0 0 1000 800',
  [
    piece('front', 60, 50),
    piece('sleeve', 470, 90),
    piece('pocket', 850, 570),
    piece('rib', 400, 690),
    dimension(60, 775, 322, 775),
    dimension(372, 50, 372, 748),
    dimension(470, 500, 882, 500),
  ].join(''),
);
