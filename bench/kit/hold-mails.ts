import postgres from 'postgres';

/** From now on mails wait for an hour: sending them is work of its own, for whichever instance has the time. */
export async function holdMails(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1 });
  try {
    await sql`ALTER TABLE outbox ALTER available_at SET DEFAULT now() + interval '1 hour'`;
  } finally {
    await sql.end();
  }
}
