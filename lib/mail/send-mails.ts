import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { outbox } from '#db/schema/index.ts';
import { log } from '../log.ts';
import { composeMail } from './compose.ts';
import { templateNames } from './templates.ts';
import type { MailTransport } from './transport.ts';
import type { Mail, TemplateName } from './types.ts';

export interface MailServices {
  /** The primary. */
  db: Database;
  transport: MailTransport;
  /** Where links lead. */
  publicUrl: string;
  from: string;
}

/** Over seven hours and a half, at 5, 20, 80 seconds …; then it waits for a person at the desk. */
export const maxAttempts = 8;
const sendWithinMs = 30_000;
/** Longer than a sending can take: whoever claimed a mail and has not marked it by then is dead. */
const leaseSeconds = 120;
const batchSize = 10;
/** Bounds what one instance hands over a second, since mail servers do. */
const batchesPerRound = 5;

type Claimed = Mail & { id: string; createdAt: Date; attempts: number };

/**
 * Sends what is due, once each: a mail is claimed by a commit before it is sent, so that two consumers never hold the
 * same one. One that was claimed and never marked may or may not have left: it is sent again when the lease is over,
 * under the same Message-ID, by which servers and mailboxes know it for the same mail (and a folder for the same file).
 * @returns how many were sent
 */
export async function sendDueMails(services: MailServices): Promise<number> {
  let sent = 0;
  for (let batch = 0; batch < batchesPerRound; batch += 1) {
    const claimed = await claimMails(services.db);
    const results = await Promise.all(claimed.map((mail) => sendClaimed(services, mail)));
    sent += results.filter(Boolean).length;
    if (claimed.length < batchSize) break;
  }
  return sent;
}

async function claimMails(db: Database): Promise<Claimed[]> {
  const topics = sql.join(
    templateNames.map((name) => sql`${`mail.${name}`}`),
    sql`, `,
  );
  const rows = await db
    .update(outbox)
    .set({
      attempts: sql`${outbox.attempts} + 1`,
      availableAt: sql`now() + make_interval(secs => ${leaseSeconds})`,
    })
    .where(
      sql`${outbox.id} IN (
        SELECT id FROM outbox
        WHERE topic IN (${topics}) AND processed_at IS NULL AND available_at <= now() AND attempts < ${maxAttempts}
        ORDER BY available_at LIMIT ${batchSize} FOR UPDATE SKIP LOCKED)`,
    )
    .returning();
  return rows.map(({ id, topic, payload, createdAt, attempts }) => ({
    ...(payload as Omit<Mail, 'template'>),
    template: topic.slice('mail.'.length) as TemplateName,
    id: String(id),
    createdAt,
    attempts,
  })) as Claimed[];
}

async function sendClaimed(
  { db, transport, publicUrl, from }: MailServices,
  mail: Claimed,
): Promise<boolean> {
  try {
    const composed = await composeMail(db, mail, publicUrl);
    const origin = { id: stableId(mail), date: mail.createdAt, from, host: new URL(publicUrl).hostname };
    await transport.send({ ...composed, ...origin }, AbortSignal.timeout(sendWithinMs));
  } catch (error) {
    await noteFailure(db, mail, error);
    return false;
  }
  await db
    .update(outbox)
    .set({ processedAt: sql`now()`, lastError: null })
    .where(eq(outbox.id, Number(mail.id)));
  return true;
}

/** Outbox ids begin anew with a new database; moments do not. */
const stableId = ({ createdAt, id, template }: Claimed): string =>
  `${createdAt.toISOString().replaceAll(/[:.]/g, '-')}-${id}-${template}`;

async function noteFailure(db: Database, { id, attempts, template }: Claimed, error: unknown): Promise<void> {
  const spent = isRefusal(error) ? maxAttempts : attempts;
  log.warn({ err: error, mail: id, template, attempts: spent }, 'a mail was not sent');
  await db
    .update(outbox)
    .set({
      attempts: spent,
      lastError: String((error as Error).message ?? error).slice(0, 500),
      availableAt: sql`now() + make_interval(secs => ${spent < maxAttempts ? 5 * 4 ** (spent - 1) : 0})`,
    })
    // Not where the lease ran out meanwhile and another has it.
    .where(and(eq(outbox.id, Number(id)), eq(outbox.attempts, attempts), isNull(outbox.processedAt)));
}

/** The server will never take it: the mailbox does not exist, or the address is none. */
function isRefusal(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && (responseCode === undefined || responseCode >= 500);
}
