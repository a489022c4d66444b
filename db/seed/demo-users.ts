import { hashPassword } from '#lib/auth/password.ts';
import type { Role } from '#lib/auth/roles.ts';
import type { Database } from '../client.ts';
import { customers, users } from '../schema/index.ts';

export interface DemoUser {
  email: string;
  password: string;
  role: Role;
  name: string;
}

const password = 'linen-and-thread';

/** Printed by `npm start`, so never made where the seed does not run for a demo. */
export const demoUsers: readonly DemoUser[] = [
  { email: 'owner@myclothes.example', password, role: 'owner', name: 'Olga Weaver' },
  { email: 'marketer@myclothes.example', password, role: 'marketer', name: 'Mina Seo' },
  { email: 'fulfilment@myclothes.example', password, role: 'fulfilment', name: 'Felix Packer' },
  { email: 'support@myclothes.example', password, role: 'support', name: 'Sora Help' },
  { email: 'customer@myclothes.example', password, role: 'customer', name: 'Casey Park' },
];

/** Adds those that are missing; leaves those that are there as they are. */
export async function seedDemoUsers(db: Database): Promise<void> {
  const emailVerifiedAt = new Date();
  for (const { email, role, name, ...user } of demoUsers) {
    const passwordHash = await hashPassword(user.password);
    await db.transaction(async (tx) => {
      const [made] = await tx
        .insert(users)
        .values({ email, name, role, passwordHash, emailVerifiedAt })
        .onConflictDoNothing()
        .returning({ id: users.id });
      if (made && role === 'customer') await tx.insert(customers).values({ userId: made.id, email, name });
    });
  }
}
