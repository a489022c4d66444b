import type { NextAuthOptions } from 'next-auth';
import GitHubProvider from 'next-auth/providers/github';
import GoogleProvider from 'next-auth/providers/google';
import { env } from '../env.ts';

type Provider = NextAuthOptions['providers'][number];

/** A provider without keys is off. */
export const configuredProviders = (): { id: string; name: string }[] =>
  [
    { id: 'google', name: 'Google', key: env().GOOGLE_CLIENT_ID },
    { id: 'github', name: 'GitHub', key: env().GITHUB_CLIENT_ID },
  ].flatMap(({ key, ...provider }) => (key ? [provider] : []));

export function oauthProviders(): Provider[] {
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET } = env();
  const providers: Provider[] = [];
  if (GOOGLE_CLIENT_ID && GOOGLE_CLIENT_SECRET) {
    providers.push(
      GoogleProvider({
        clientId: GOOGLE_CLIENT_ID,
        clientSecret: GOOGLE_CLIENT_SECRET,
        checks: ['pkce', 'state'],
      }),
    );
  }
  if (GITHUB_CLIENT_ID && GITHUB_CLIENT_SECRET) {
    const github = GitHubProvider({ clientId: GITHUB_CLIENT_ID, clientSecret: GITHUB_CLIENT_SECRET });
    providers.push({
      ...github,
      userinfo: { request: ({ tokens }) => readGitHubUser(tokens.access_token ?? '') },
    });
  }
  return providers;
}

const gitHubApi = 'https://api.github.com';

interface GitHubEmail {
  email: string;
  primary: boolean;
  verified: boolean;
}

/** Of the mails of a GitHub user only the list says which are verified; the profile names any. */
export function verifiedEmail(emails: readonly GitHubEmail[]): string | null {
  const verified = emails.filter((one) => one.verified);
  return (verified.find((one) => one.primary) ?? verified[0])?.email ?? null;
}

async function readGitHubUser(accessToken: string) {
  const get = async (path: string) => {
    const answer = await fetch(gitHubApi + path, {
      headers: { authorization: `Bearer ${accessToken}`, accept: 'application/vnd.github+json' },
      signal: AbortSignal.timeout(5_000),
    });
    if (!answer.ok) throw new Error(`GitHub answered ${answer.status} to ${path}`);
    return answer.json();
  };
  const [user, emails] = await Promise.all([get('/user'), get('/user/emails')]);
  const email = verifiedEmail(emails);
  return { ...user, email, email_verified: email !== null };
}
