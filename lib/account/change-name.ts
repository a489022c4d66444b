import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { customers, users } from '#db/schema/index.ts';

/** As the user is greeted and the customer is known at the desk; orders and addresses have names of their own. */
export async function changeName(db: Database, userId: string, name: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(users).set({ name }).where(eq(users.id, userId));
    await tx.update(customers).set({ name }).where(eq(customers.userId, userId));
  });
}
