import type { Database } from '#db/client.ts';
import { customers, users } from '#db/schema/index.ts';
import { Problem } from '../errors.ts';
import { hashPassword } from './password.ts';
import type { Role } from './roles.ts';

/** Makes a user whose mail counts as confirmed; a customer's buying side too. @throws Problem 409 `email_taken` */
export async function createUser(
  db: Database,
  { password, ...user }: { email: string; name: string; role: Role; password: string },
): Promise<string> {
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const [made] = await tx
      .insert(users)
      .values({ ...user, passwordHash, emailVerifiedAt: new Date() })
      .onConflictDoNothing()
      .returning({ id: users.id });
    if (!made) throw new Problem(409, 'email_taken', { detail: `${user.email} is taken` });
    if (user.role === 'customer') {
      await tx.insert(customers).values({ userId: made.id, email: user.email, name: user.name });
    }
    return made.id;
  });
}
