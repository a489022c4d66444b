import type { Database, Transaction } from '#db/client.ts';
import { outbox } from '#db/schema/index.ts';
import type { Mail } from './types.ts';

/**
 * Sent once `tx` has committed, by whichever instance is alive. The topic names the template, so that an older
 * instance in a rollout leaves to others what it has no words for.
 */
export async function queueMail(tx: Database | Transaction, { template, ...payload }: Mail): Promise<void> {
  await tx.insert(outbox).values({ topic: `mail.${template}`, payload });
}
