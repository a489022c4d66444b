export type HtmlToken =
  | { kind: 'text'; text: string }
  | { kind: 'open' | 'close'; name: string; attributes: string };

/** Elements whose content is not text for people. */
const opaque =
  /^(?:script|style|iframe|object|template|noscript|noembed|svg|math|head|title|textarea|select|xmp)$/;

/** Text and tags of an HTML fragment, forgiving as browsers are, in time linear in its length. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  const tagStart = /<(?:!|\?|(\/?)([a-z][a-z0-9]*))/giy;
  const scan: TagScan = { html, quotesBalance: true };
  let position = 0;
  let textStart = 0;
  const textBefore = (end: number): HtmlToken => ({
    kind: 'text',
    text: decodeEntities(html.slice(textStart, end)),
  });
  for (;;) {
    const start = html.indexOf('<', position);
    if (start < 0) break;
    tagStart.lastIndex = start;
    const match = tagStart.exec(html);
    const end = match ? tagEnd(scan, start) : -1;
    position = start + 1;
    if (!match || end < 0) continue;
    if (start > textStart) yield textBefore(start);
    const name = match[2]?.toLowerCase();
    const kind = match[1] ? 'close' : 'open';
    if (name) yield { kind, name, attributes: html.slice(tagStart.lastIndex, end - 1) };
    position = name && kind === 'open' && opaque.test(name) ? closingTag(html, name, end) : end;
    textStart = position;
  }
  if (textStart < html.length) yield textBefore(html.length);
}

interface TagScan {
  html: string;
  /** False once a quote was found open to the end: from then on quotes are not looked at. */
  quotesBalance: boolean;
}

/** The position after a tag or comment that starts at `start`, or -1 where it never ends. */
function tagEnd(scan: TagScan, start: number): number {
  const { html } = scan;
  if (html.startsWith('<!--', start)) {
    const end = html.indexOf('-->', start + 4);
    return end < 0 ? html.length : end + 3;
  }
  let quote = '';
  for (let at = start + 1; scan.quotesBalance && at < html.length; at++) {
    const char = html[at] as string;
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '>') return at + 1;
    else if (char === '"' || char === "'") quote = char;
  }
  scan.quotesBalance = false;
  const end = html.indexOf('>', start);
  return end < 0 ? -1 : end + 1;
}

function closingTag(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}[^>]*>`, 'gi');
  close.lastIndex = from;
  return close.exec(html) ? close.lastIndex : html.length;
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  middot: '·',
  times: '×',
  deg: '°',
  reg: '®',
  copy: '©',
  trade: '™',
  eacute: 'é',
  egrave: 'è',
  frac12: '½',
  euro: '€',
  pound: '£',
};

export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+\d*));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    const printable =
      code >= 0x20 && code <= 0x10ffff && !(code >= 0x7f && code < 0xa0) && (code & 0xf800) !== 0xd800;
    return printable ? String.fromCodePoint(code) : ' ';
  });
}
