import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const secretsSchema = z.object({
  sessionSecret: z.string(),
  nextAuthSecret: z.string(),
  /** Next bakes it into the build; base64 of 32 bytes. */
  serverActionsKey: z.string(),
  /** The password of the started Postgres, for every role of it. */
  postgresPassword: z.string(),
});

export type Secrets = z.infer<typeof secretsSchema>;

function makeSecrets(): Secrets {
  return {
    sessionSecret: randomBytes(32).toString('hex'),
    nextAuthSecret: randomBytes(32).toString('hex'),
    serverActionsKey: randomBytes(32).toString('base64'),
    postgresPassword: randomBytes(16).toString('hex'),
  };
}

/** The secrets in the file, made on first use; those given in the environment win. */
export function loadSecrets(file: string, env: NodeJS.ProcessEnv): Secrets {
  let secrets: Secrets;
  try {
    secrets = secretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    secrets = makeSecrets();
    writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
    chmodSync(file, 0o600);
  }
  return {
    ...secrets,
    sessionSecret: env.SESSION_SECRET || secrets.sessionSecret,
    nextAuthSecret: env.NEXTAUTH_SECRET || secrets.nextAuthSecret,
    serverActionsKey: env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || secrets.serverActionsKey,
  };
}
