import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database } from '#db/client.ts';
import { newsletterSubscribers } from '#db/schema/index.ts';
import { issueToken, redeemToken } from '../auth/mail-token.ts';
import type { Client } from '../auth/open-session.ts';
import { inSameTime } from '../auth/same-time.ts';
import type { AuthServices } from '../auth/services.ts';
import { countAttempt } from '../auth/throttle.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { confirmSubscriptionSchema, subscribeSchema } from './schema.ts';

/**
 * Mails a link, and keeps nothing before it is followed: nobody gets mail because somebody typed their address. Who
 * has joined before is answered alike, and told nothing new.
 * @throws Problem 429
 */
export async function askToSubscribe(
  { databases, redis }: AuthServices,
  { email, locale }: z.output<typeof subscribeSchema>,
  { address }: Client,
): Promise<void> {
  await countAttempt(redis, 'mail', { account: email, address });
  await inSameTime(() =>
    databases.primary.db.transaction(async (tx) => {
      const [known] = await tx
        .select({ id: newsletterSubscribers.id })
        .from(newsletterSubscribers)
        .where(sql`lower(${newsletterSubscribers.email}) = lower(${email}) AND ended_at IS NULL`);
      if (known) return;
      const sealedToken = await issueToken(tx, { purpose: 'newsletter', email });
      await queueMail(tx, { template: 'newsletter', to: email, locale, data: { sealedToken } });
    }),
  );
}

/** `consent` are the words that were agreed to. @throws Problem 410 `link_expired` */
export async function subscribe(
  db: Database,
  { token, locale }: z.output<typeof confirmSubscriptionSchema>,
  consent: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { email } = await redeemToken(tx, token, 'newsletter');
    await tx.execute(sql`
      INSERT INTO newsletter_subscribers (email, locale, consent) VALUES (${email}, ${locale}, ${consent})
      ON CONFLICT (lower(email)) DO UPDATE SET locale = excluded.locale, consent = excluded.consent,
        confirmed_at = now(), ended_at = NULL`);
  });
}
