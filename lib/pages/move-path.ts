import { and, eq, ne } from 'drizzle-orm';
import type { Transaction } from '#db/client.ts';
import { redirects } from '#db/schema/index.ts';

/**
 * What was at one path is at another from here on. Older redirects to it lead straight to the new path, and none leads
 * away from where something now is: so there is never a chain, nor a loop.
 */
export async function movePath(tx: Transaction, fromPath: string, toPath: string): Promise<void> {
  if (fromPath === toPath) return;
  await tx.delete(redirects).where(eq(redirects.fromPath, toPath));
  await tx
    .update(redirects)
    .set({ toPath })
    .where(and(eq(redirects.toPath, fromPath), ne(redirects.fromPath, toPath)));
  await tx
    .insert(redirects)
    .values({ fromPath, toPath })
    .onConflictDoUpdate({ target: redirects.fromPath, set: { toPath, status: 308 } });
}
