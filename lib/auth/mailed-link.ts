import 'server-only';
import { databases } from '../database.ts';
import { readToken, type TokenPurpose } from './mail-token.ts';

/** What a mailed link is about, for the page behind it; null where it can no longer be used. */
export async function getMailedLink(
  token: string | null,
  purpose: TokenPurpose,
): Promise<{ token: string; email: string } | null> {
  if (!token) return null;
  const found = await readToken(databases().primary.db, token, purpose);
  return found && { token, email: found.email };
}
