import { hash, type Options, verify } from '@node-rs/argon2';
import { processWide } from '../process-wide.ts';

/** Argon2id by default; OWASP's second setting: 19 MiB, 2 passes. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const passwordLength = { min: 10, max: 200 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** What an unknown mail is verified against, so that its answer takes as long as a known one's. */
const decoyHash = (): Promise<string> =>
  processWide('auth.decoy-hash', () => hashPassword('nobody signs in with this'));

/** Takes the same time with and without a hash; false without one. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await decoyHash()), password);
  return passwordHash !== null && matches;
}
