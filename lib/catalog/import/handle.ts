import { createHash } from 'node:crypto';

const maxLength = 120;

/**
 * A handle from a title, or from a handle as another shop wrote it. Letters outside ASCII without a Latin base
 * (한글, кириллица) have no place in it: a short hash of the whole then keeps two such texts apart.
 */
export function toHandle(text: string): string {
  const latin = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/['’]/g, '').toLowerCase();
  const words = latin.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const lossy = /[^\P{L}a-z]/u.test(latin);
  if (!lossy && words && words.length <= maxLength) return words;
  const hash = createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, 8);
  const kept = words.slice(0, maxLength - hash.length - 1).replace(/-+$/, '');
  return kept ? `${kept}-${hash}` : hash;
}
