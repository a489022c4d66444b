import type { PictureFormat } from './limits.ts';

/** How many of a file's first bytes are looked at. */
export const headBytes = 32;

const text = (head: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...head.subarray(from, to));

/**
 * What a file is by its first bytes, whatever it is called; null for what is not taken. Of what a decoder could read,
 * drawings (SVG, PDF) can fetch and run things, and animations have no end: neither is opened at all.
 */
export function formatOf(head: Uint8Array): PictureFormat | null {
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg';
  if (text(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP') return 'webp';
  if (text(head, 4, 8) === 'ftyp' && text(head, 8, 12) === 'avif') return 'avif';
  return null;
}
