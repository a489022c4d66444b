import { sealData, unsealData } from 'iron-session';
import { z } from 'zod';
import { cookieJar } from '../../cookie-jar.ts';
import { sealingPasswords } from '../../sealing-passwords.ts';
import { tokenCookieOptions } from '../token.ts';

const cookieName = 'mc_halfway';
/** Seconds to find one's phone. */
const lifetime = 10 * 60;

const halfwaySchema = z.object({
  userId: z.uuid(),
  /** The user's `sessionEpoch` when the password was right: if all sessions end meanwhile, so does this way in. */
  epoch: z.number().int(),
});

export type Halfway = z.output<typeof halfwaySchema>;

const sealing = () => ({ password: sealingPasswords(), ttl: lifetime });

/** This browser has given the right password, and owes a code. */
export async function holdHalfway(halfway: Halfway): Promise<void> {
  const sealed = await sealData(halfway, sealing());
  (await cookieJar()).set(cookieName, sealed, { ...tokenCookieOptions(), maxAge: lifetime });
}

export async function openHalfway(): Promise<Halfway | null> {
  const sealed = (await cookieJar()).get(cookieName);
  const parsed = halfwaySchema.safeParse(sealed ? await unsealData(sealed, sealing()) : null);
  return parsed.success ? parsed.data : null;
}

export async function endHalfway(): Promise<void> {
  (await cookieJar()).set(cookieName, '', { ...tokenCookieOptions(), maxAge: 0 });
}
