import type { Dye } from './dye.ts';
import { type Point, pixel, scale } from './geometry.ts';
import { groundShadow, lighting, roundness } from './light.ts';
import type { Surface } from './surface.ts';

export interface PanelShape {
  d: string;
  /** Across which line the panel turns away from the light, in centimetres. */
  across: readonly [Point, Point];
  /** 0 lies flat, 1 is a tube. */
  roundness: number;
  /** Degrees by which the cloth is turned in this panel. */
  grain?: number;
  /** Drawn inside the outline: folds, seams, pockets. */
  inside?: string;
  /** Laid on another panel: casts its shadow there and none on the ground. */
  raised?: boolean;
  /** The wrong side of the cloth, or knitted plain where the garment is patterned. */
  tone?: 'inside' | 'plain';
  /** Another colour than the garment's, as for soles and buckles. */
  colour?: string;
}

export interface Sheet {
  dye: Dye;
  panel(shape: PanelShape): void;
  draw(markup: string): void;
  define(markup: string): void;
  finish(): string;
}

/** `thread` is what stitches are sewn with, where it is not the cloth's own colour. */
export function sheetOf(dye: Dye, surface: Surface, thread?: string): Sheet {
  const defs: string[] = [lighting(dye, thread), surface.defs];
  const parts: string[] = [];
  const outer: number[] = [];
  const known = new Set<string>();
  let count = 0;

  /** Defines once what several panels share. */
  function shared(id: string, markup: string): string {
    if (!known.has(id)) defs.push(markup);
    known.add(id);
    return id;
  }

  function turned(layer: string, grain = 0): string {
    if (!grain) return layer;
    const id = `${layer}r${Math.round(grain)}`;
    return shared(
      id,
      `<pattern id="${id}" href="#${layer}" patternTransform="rotate(${Math.round(grain)} 400 300)"/>`,
    );
  }

  /** Quarters of roundness are enough for the eye and keep the gradients few. */
  function form(id: number, { across, roundness: exact }: PanelShape): void {
    const amount = Math.round(exact * 4) / 4;
    const tone = `n${Math.round(amount * 100)}`;
    shared(tone, roundness(tone, amount, dye));
    const [[x1, y1], [x2, y2]] = [pixel(across[0]), pixel(across[1])];
    defs.push(`<linearGradient id="g${id}" href="#${tone}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`);
  }

  function paint(id: number, shape: PanelShape): string {
    const use = (attributes: string) => `<use href="#p${id}" ${attributes}/>`;
    const plain = shape.colour ?? (shape.tone === 'inside' ? dye.inside : undefined);
    const woven =
      plain || shape.tone === 'plain' ? [] : surface.layers.map((layer) => turned(layer, shape.grain));
    const fills = [plain ?? surface.ground, ...[...woven, `g${id}`].map((name) => `url(#${name})`)];
    return (
      `<g clip-path="url(#c${id})">${fills.map((fill) => use(`fill="${fill}"`)).join('')}` +
      `${gathered(shape.inside ?? '')}${shape.raised ? '' : use('class="f"')}${use('class="e"')}</g>`
    );
  }

  return {
    dye,
    panel(shape) {
      const id = count++;
      defs.push(`<path id="p${id}" d="${shape.d}"/><clipPath id="c${id}"><use href="#p${id}"/></clipPath>`);
      form(id, shape);
      if (!shape.raised) outer.push(id);
      const cast = shape.raised ? `<use href="#p${id}" x="2" y="3" class="m"/>` : '';
      parts.push(cast + paint(id, shape));
    },
    draw: (markup) => void parts.push(markup),
    define: (markup) => void defs.push(markup),
    finish() {
      const body = parts.join('');
      const unused = body.includes('#u"') ? [] : defs.filter((markup) => markup.startsWith('<g id="u"'));
      const used = defs.filter((markup) => !unused.includes(markup)).join('');
      const outline = `<g id="o">${outer.map((id) => `<use href="#p${id}"/>`).join('')}</g>`;
      return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 1000" width="800" height="1000">' +
        `<defs>${used}${outline}</defs>${groundShadow()}${body}</svg>\n`
      );
    },
  };
}

/** Folds in a row that are equally faint, under one group: less to write, less to blend. */
function gathered(markup: string): string {
  return markup.replace(/(?:<use href="#[absdl]"[^>]*>)+/g, (run) => {
    const folds = run.match(/<use[^>]*>/g) ?? [];
    const faint = (name: string) => folds.filter((one) => one.endsWith(`class="${name}"/>`));
    const group = (name: string) => {
      const members = faint(name).map((one) => one.replace(` class="${name}"`, ''));
      return members.length > 1 ? `<g class="${name}">${members.join('')}</g>` : faint(name).join('');
    };
    return folds.filter((one) => !one.includes('class=')).join('') + group('q') + group('r');
  });
}

function faintness(opacity: number): string {
  if (opacity > 0.85) return '';
  return opacity > 0.57 ? ' class="q"' : ' class="r"';
}

/**
 * A fold from one point to another: `width` in centimetres, its lit side to the upper left.
 * `a` and `b` have one crisp edge and bend either way; `s` has none.
 */
export function fold(
  kind: 'a' | 'b' | 's',
  [x1, y1]: Point,
  [x2, y2]: Point,
  width: number,
  opacity = 1,
): string {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const across: Point = [(-(y2 - y1) / length) * width, ((x2 - x1) / length) * width];
  const away = across[0] * 0.5 + across[1] * 0.8 >= 0 ? 1 : -1;
  const [e, f] = pixel([x1, y1]);
  const parts = [x2 - x1, y2 - y1, across[0] * away * 4, across[1] * away * 4];
  const matrix = parts.map((value) => Math.round(value * scale)).join(' ');
  const at = `${e} ${f}`;
  return `<use href="#${kind}" transform="matrix(${matrix} ${at})"${faintness(opacity)}/>`;
}

/** A soft patch of shadow (`d`) or light (`l`). */
export function patch(kind: 'd' | 'l', at: Point, rx: number, ry: number, turn = 0, opacity = 1): string {
  const [x, y] = pixel(at);
  const [a, b] = [Math.round(rx * scale), Math.round(ry * scale)];
  const size = a === b ? a : `${a} ${b}`;
  const rotation = turn ? `rotate(${Math.round(turn)})` : '';
  const place = `translate(${x} ${y})${rotation}scale(${size})`;
  return `<use href="#${kind}" transform="${place}"${faintness(opacity)}/>`;
}

/** Hairline, stitches, seam, and the dark of an edge. */
export type Line = 'h' | 'k' | 'w' | 'v';

export function line(kind: Line, d: string): string {
  return `<path class="${kind}" d="${d}"/>`;
}

/** A seam, and a row of stitches beside it where `stitched` is given. */
export function seam(d: string, stitched?: string): string {
  return `${line('w', d)}${stitched ? line('k', stitched) : ''}`;
}
