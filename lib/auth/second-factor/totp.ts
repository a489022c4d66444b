import { createHmac, timingSafeEqual } from 'node:crypto';
import { toBase32 } from './base32.ts';

// RFC 6238 as every authenticator app does it: SHA-1, six digits, thirty seconds.

const stepSeconds = 30;
const digits = 6;

export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / stepSeconds);

/** RFC 4226. */
export function codeAt(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits;
  return String(number).padStart(digits, '0');
}

/**
 * The step that the code is of: now's, or one beside it, since clocks differ. None at or before `usedStep`: a code that
 * somebody has read over a shoulder was used by then.
 */
export function findStep(
  secret: Uint8Array,
  code: string,
  { now, usedStep }: { now: Date; usedStep: number | null },
): number | null {
  const typed = Buffer.from(code);
  const steps = [-1, 0, 1].map((offset) => stepAt(now) + offset);
  const found = steps.filter((step) => {
    const right = Buffer.from(codeAt(secret, step));
    return right.length === typed.length && timingSafeEqual(right, typed);
  });
  return found.find((step) => step > (usedStep ?? -1)) ?? null;
}

/** What an app reads from the QR code. */
export function totpUri(secret: Uint8Array, account: string): string {
  const issuer = 'MyClothes';
  const params = new URLSearchParams({ secret: toBase32(secret), issuer });
  return `otpauth://totp/${issuer}:${encodeURIComponent(account)}?${params}`;
}
