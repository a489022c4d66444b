import { createHash, randomBytes } from 'node:crypto';
import { toBase32 } from './base32.ts';

const codesAtOnce = 10;

/** Of 80 bits each, `ABCD-EFGH-IJKL-MNOP`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: codesAtOnce }, () => (toBase32(randomBytes(10)).match(/.{4}/g) ?? []).join('-'));

/** However it was typed; null for what is none. With so many bits a plain hash cannot be searched. */
export function recoveryHash(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return /^[A-Z2-7]{16}$/.test(code) ? createHash('sha256').update(code).digest('base64url') : null;
}
