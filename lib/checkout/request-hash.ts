import { createHmac } from 'node:crypto';

/**
 * Recognises a repeated request without keeping anything of it: a plain hash of a body with a card number in it can
 * be tried out, one with the store's secret cannot. One for each secret, newest first, so that a rotation in between
 * makes no difference.
 */
export const keyedHashes = (requestHash: string, secrets: readonly string[]): string[] =>
  secrets.map((secret) => createHmac('sha256', `checkout:${secret}`).update(requestHash).digest('base64url'));
