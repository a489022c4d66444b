/** What the templates in `infra/` hand to a container, beside variables that the store reads as they are. */
export interface AwsVariables {
  DATABASE_HOST: string;
  /** By commas; empty where there is none. */
  DATABASE_REPLICA_HOSTS: string;
  REDIS_HOST: string;
  REDIS_USER: string;
}

/** What the secrets hold; each is named to the container by its address (`…_SECRET_ARN`). */
export interface AwsSecrets {
  database: { username: string; password: string; dbname: string };
  redis: string;
  /** Newest first, by commas. */
  session: string;
  nextauth: string;
  /** Variables as they are, such as `STRIPE_SECRET_KEY`. */
  integrations: Record<string, string>;
}

/** Makes the variables that the store reads (`lib/env.ts`) of AWS' parts. */
export function storeEnvironment(variables: AwsVariables, secrets: AwsSecrets): Record<string, string> {
  const { username, password, dbname } = secrets.database;
  const login = `${encodeURIComponent(username)}:${encodeURIComponent(password)}`;
  const databaseUrl = (host: string) => `postgres://${login}@${host}:5432/${dbname}?sslmode=require`;
  const replicas = variables.DATABASE_REPLICA_HOSTS.split(',').filter(Boolean);
  const redisLogin = `${encodeURIComponent(variables.REDIS_USER)}:${encodeURIComponent(secrets.redis)}`;
  return {
    ...secrets.integrations,
    DATABASE_URL: databaseUrl(variables.DATABASE_HOST),
    DATABASE_REPLICA_URLS: replicas.map(databaseUrl).join(','),
    REDIS_URL: `rediss+cluster://${redisLogin}@${variables.REDIS_HOST}:6379`,
    // Braces: all keys of the store are in one slot, so that a script may touch several of them.
    REDIS_PREFIX: '{mc}:',
    SESSION_SECRET: secrets.session,
    NEXTAUTH_SECRET: secrets.nextauth,
  };
}
