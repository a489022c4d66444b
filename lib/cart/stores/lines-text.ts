import type { CartLine } from '../types.ts';

/** Lines as stores without structure keep them: `<variant id>=<quantity>`, separated by spaces. */
export const writeLines = (lines: readonly CartLine[]): string =>
  lines.map(({ variantId, quantity }) => `${variantId}=${quantity}`).join(' ');

export const readLines = (text: string): CartLine[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((part) => {
      const [variantId = '', quantity] = part.split('=');
      return { variantId, quantity: Number(quantity) };
    });
