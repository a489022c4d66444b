export type Parsed<T> = { value: T } | { reason: string };

/** What the shop's currency may be written with; a price in another is refused, not converted. */
const currencySigns = /^(?:US\$|USD|\$)\s*|\s*(?:USD|\$)$/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * Text as it may be stored: composed, trimmed, without NUL, control characters and unpaired surrogates.
 * Line and paragraph separators (U+2028, U+2029) become line breaks in a text of several lines, else spaces.
 */
export function cleanText(text: string, severalLines = false): string {
  const clean = text.replace(unwanted, '').normalize('NFC');
  return (severalLines ? clean.replace(/[\u2028\u2029]/g, '\n') : clean.replace(/\s+/g, ' ')).trim();
}

/** Minor units of the shop's currency from `45`, `1,299.50`, `$ 12,50` or `1.299,50`. */
export function parsePrice(text: string): Parsed<number> {
  const bare = text.replace(currencySigns, '').replace(/[\s']/g, '');
  if (/^-/.test(bare)) return { reason: `a price cannot be negative: ${text}` };
  if (/\p{Sc}|\p{L}/u.test(bare)) return { reason: `not a price in the shop's currency: ${text}` };
  const number = plainDecimal(bare);
  const match = number && /^(\d{1,9})(?:\.(\d*?)0*)?$/.exec(number);
  if (!match) return { reason: `not a price: ${text}` };
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > 2) return { reason: `a price has at most two decimals: ${text}` };
  return { value: Number(whole) * 100 + Number(fraction.padEnd(2, '0')) };
}

/** `1,299.50`, `1.299,50`, `12,5` and `1,299` as digits with at most one point; null for anything else. */
function plainDecimal(text: string): string | null {
  if (/^\d*\.?\d+$|^\d+\.$/.test(text)) return text.startsWith('.') ? `0${text}` : text;
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(text)) return text.replaceAll(',', '');
  if (/^\d{1,3}(?:\.\d{3})+,\d*$|^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) {
    return text.replaceAll('.', '').replace(',', '.');
  }
  if (/^\d+,\d{1,2}$/.test(text)) return text.replace(',', '.');
  return null;
}

/** Whole units, at least 0: an oversold `-3` leaves nothing to sell. */
export function parseQuantity(text: string): Parsed<number> {
  const match = /^(-?)(\d+|\d{1,3}(?:[, ]\d{3})+)(?:\.0*)?$/.exec(text);
  if (!match) return { reason: `not a whole quantity: ${text}` };
  const [, minus, digits = ''] = match;
  return { value: minus ? 0 : Number(digits.replace(/[, ]/g, '')) };
}

/** Grams, rounded: exports of imperial weights carry decimals. */
export function parseGrams(text: string): Parsed<number> {
  const number = plainDecimal(text);
  return number === null
    ? { reason: `not a weight in grams: ${text}` }
    : { value: Math.round(Number(number)) };
}

export function parseFlag(text: string): Parsed<boolean> {
  if (/^(?:true|yes|y|1)$/i.test(text)) return { value: true };
  if (/^(?:false|no|n|0)$/i.test(text)) return { value: false };
  return { reason: `neither true nor false: ${text}` };
}

/** Spreadsheets mark a number kept as text with an apostrophe, and ruin long ones left as numbers. */
export function parseCode(text: string): Parsed<string> {
  const value = text.replace(/^'/, '').trim();
  if (/^\d(?:\.\d+)?E\+\d+$/i.test(value))
    return { reason: `a spreadsheet has rounded this number: ${value}` };
  return { value };
}

/** An https address, or a path of this store's own pictures. */
export function parsePictureAddress(text: string): Parsed<string> {
  if (text.startsWith('/media/')) return { value: text };
  const url = URL.parse(text.startsWith('//') ? `https:${text}` : text);
  if (!url || !/^https?:$/.test(url.protocol)) return { reason: `not a web address: ${text.slice(0, 200)}` };
  url.protocol = 'https:';
  return { value: url.href };
}
