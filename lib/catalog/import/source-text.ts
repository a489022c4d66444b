import { ImportFileError } from './problem.ts';

/**
 * A file's text in pieces, UTF-8 or UTF-16 by its byte order mark, with every line break as `\n`:
 * csv-parse counts a CRLF inside quotes as two lines.
 * @throws ImportFileError where the bytes are no text
 */
export async function* sourceText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let heldReturn = '';
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue;
    decoder ??= decoderFor(chunk);
    const text = heldReturn + decode(decoder, chunk);
    // A CR at the end of a piece may be the first half of a CRLF.
    heldReturn = text.endsWith('\r') ? '\r' : '';
    const piece = heldReturn ? text.slice(0, -1) : text;
    if (piece) yield piece.replace(/\r\n?/g, '\n');
  }
  const rest = heldReturn + (decoder ? decode(decoder) : '');
  if (rest) yield rest.replace(/\r\n?/g, '\n');
}

function decoderFor(start: Uint8Array): TextDecoder {
  const [a, b, c, d] = start;
  if (a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04) {
    throw new ImportFileError('this is a spreadsheet or zip file: export it as CSV first');
  }
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}

function decode(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    throw new ImportFileError('this is no text in UTF-8: export the file as CSV in UTF-8');
  }
}
