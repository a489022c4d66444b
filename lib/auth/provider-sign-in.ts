import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '#db/client.ts';
import { customers, userAccounts, users } from '#db/schema/index.ts';
import { Problem } from '../errors.ts';
import { adoptGuestOrders } from './customer.ts';
import { type Client, openUserSession } from './open-session.ts';
import { findUserId } from './queries.ts';
import { isStaff } from './roles.ts';
import type { Claims } from './token.ts';

/** What a provider says of whoever signed in there. */
export interface ProviderUser {
  provider: string;
  providerAccountId: string;
  email: string | null;
  /** The provider has seen that they read this mail: only then may it lead to an account. */
  isEmailVerified: boolean;
  name: string;
}

/**
 * Signs in by another service: whom it knows already, else the account of the verified mail, else a new one.
 * @throws Problem 403 `provider_unverified`; 401 `provider_failed` for staff and for a disabled user
 */
export async function signInWithProvider(db: Database, found: ProviderUser, client: Client): Promise<Claims> {
  return db.transaction(async (tx) => {
    const userId = (await linkedUser(tx, found)) ?? (await linkByEmail(tx, found));
    const [user] = await tx.select().from(users).where(eq(users.id, userId));
    // Staff come in by password alone: their doors must not hang on an account elsewhere.
    if (!user || user.disabledAt || isStaff(user.role)) throw new Problem(401, 'provider_failed');
    return openUserSession(tx, user, client);
  });
}

async function linkedUser(tx: Transaction, found: ProviderUser): Promise<string | null> {
  const { provider, providerAccountId } = found;
  const [linked] = await tx
    .select({ userId: userAccounts.userId })
    .from(userAccounts)
    .where(and(eq(userAccounts.provider, provider), eq(userAccounts.providerAccountId, providerAccountId)));
  return linked?.userId ?? null;
}

async function linkByEmail(tx: Transaction, found: ProviderUser): Promise<string> {
  const { provider, providerAccountId, email, isEmailVerified, name } = found;
  if (!email || !isEmailVerified) throw new Problem(403, 'provider_unverified');
  await tx.insert(users).values({ email, name, emailVerifiedAt: new Date() }).onConflictDoNothing();
  const userId = await findUserId(tx, email);
  if (!userId) throw new Error('a user was not made');
  await tx.insert(userAccounts).values({ provider, providerAccountId, userId }).onConflictDoNothing();
  const [customer] = await tx
    .insert(customers)
    .values({ userId, email, name })
    .onConflictDoNothing()
    .returning({ id: customers.id });
  if (customer) await adoptGuestOrders(tx, { customerId: customer.id, email });
  return userId;
}
