import { env } from './env.ts';

/** Newest first in the environment; iron-session seals with the highest key and opens with any. */
export const sealingPasswords = (): Record<string, string> =>
  Object.fromEntries(env().SESSION_SECRET.map((secret, index, all) => [all.length - index, secret]));
