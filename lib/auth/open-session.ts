import type { Database, Transaction } from '#db/client.ts';
import { userSessions } from '#db/schema/index.ts';
import type { Role } from './roles.ts';
import type { Claims } from './token.ts';

export interface Client {
  address: string;
  userAgent: string | null;
}

interface SessionUser {
  id: string;
  email: string;
  name: string;
  role: Role;
  /** As read before whatever proved who this is: a session that was ended meanwhile stays ended. */
  sessionEpoch: number;
}

/** Records a session, and answers what its token says. */
export async function openUserSession(
  db: Database | Transaction,
  user: SessionUser,
  client: Client,
): Promise<Claims> {
  const [session] = await db
    .insert(userSessions)
    .values({
      userId: user.id,
      userAgent: client.userAgent?.slice(0, 400) ?? null,
      ipAddress: client.address.slice(0, 64),
    })
    .returning({ id: userSessions.id });
  if (!session) throw new Error('the session was not recorded');
  return {
    sub: user.id,
    email: user.email,
    name: user.name,
    role: user.role,
    epoch: user.sessionEpoch,
    sid: session.id,
    signedInAt: Math.floor(Date.now() / 1000),
  };
}

/** The balancer writes both headers itself; without one the socket's own address is not ours to see. */
export function clientOf(headers: Headers): Client {
  const forwarded = headers.get('x-forwarded-for') ?? '';
  return { address: forwarded.split(',').at(-1)?.trim() || 'unknown', userAgent: headers.get('user-agent') };
}
