import path from 'node:path';
import { isAwsGiven, startDynamodb } from './dynamodb.ts';
import { type Cluster, startCluster } from './postgres/cluster.ts';
import type { Host } from './process/host.ts';
import { findFreePorts } from './process/ports.ts';
import type { Progress } from './progress.ts';
import { type Redis, startRedis } from './redis/redis.ts';
import type { Secrets } from './secrets.ts';

export interface ServicesOptions {
  dataFolder: string;
  logs: string;
  secrets: Secrets;
  /** Of Postgres. */
  replicas: number;
  /** Whether Redis has replicas too, one of which takes over when it dies. */
  redisFailover: boolean;
  progress: Progress;
  /** Services given here are used instead of started: DATABASE_URL, REDIS_URL, UPSTASH_REDIS_REST_URL. */
  env: NodeJS.ProcessEnv;
}

export interface Services {
  /** Null where the environment gave a database. */
  cluster: Cluster | null;
  /** Null where the environment gave a Redis. */
  redis: Redis | null;
  /** The environment that reaches them. */
  env: NodeJS.ProcessEnv;
}

/**
 * Starts Postgres with its replicas and Redis, at the same time, and DynamoDB where carts live there; mail and
 * pictures go to folders beside them.
 */
export async function startServices(host: Host, options: ServicesOptions): Promise<Services> {
  const [cluster, redis, dynamodb] = await Promise.all([
    options.env.DATABASE_URL ? null : startPostgres(host, options),
    options.env.REDIS_URL || options.env.UPSTASH_REDIS_REST_URL ? null : startOwnRedis(host, options),
    options.env.CART_STORE !== 'dynamodb' || isAwsGiven(options.env) ? null : startOwnDynamodb(host, options),
  ]);
  const env = { ...options.env, ...dynamodb };
  if (cluster) {
    env.DATABASE_URL = cluster.primary.url;
    env.DATABASE_REPLICA_URLS = cluster.replicas.map((replica) => replica.url).join(',');
  }
  if (redis) env.REDIS_URL = redis.url;
  env.MAIL_FOLDER ||= path.join(options.dataFolder, 'mail');
  env.MEDIA_FOLDER ||= path.join(options.dataFolder, 'media');
  return { cluster, redis, env };
}

async function startPostgres(host: Host, options: ServicesOptions): Promise<Cluster> {
  const [port = 0, ...replicaPorts] = await findFreePorts(1 + options.replicas);
  return options.progress.step(
    'Postgres',
    () =>
      startCluster(host, {
        folder: path.join(options.dataFolder, 'postgres'),
        logFolder: options.logs,
        port,
        replicaPorts,
        password: options.secrets.postgresPassword,
      }),
    (cluster) => describeCluster(cluster, options.dataFolder),
  );
}

function describeCluster({ replicas, folder }: Cluster, dataFolder: string): string {
  const parts = `primary and ${replicas.length} streaming ${replicas.length === 1 ? 'replica' : 'replicas'}`;
  return folder.startsWith(dataFolder)
    ? parts
    : `${parts}; its user cannot reach this folder, so data is in ${folder}`;
}

async function startOwnRedis(host: Host, options: ServicesOptions): Promise<Redis> {
  return options.progress.step(
    'Redis',
    () =>
      startRedis(host, {
        folder: path.join(options.dataFolder, 'redis'),
        logFolder: options.logs,
        failover: options.redisFailover,
      }),
    ({ nodes, sentinels }) =>
      sentinels.length > 0 ? `primary, ${nodes.length - 1} replicas and ${sentinels.length} sentinels` : '',
  );
}

/** On the machine itself, as the `dynamodb` store of carts finds it by its environment. */
export async function startOwnDynamodb(
  host: Host,
  { progress, dataFolder, logs, env }: ServicesOptions,
): Promise<Record<string, string>> {
  const folder = path.join(dataFolder, 'dynamodb');
  const table = env.CART_TABLE || 'myclothes-carts';
  return progress.step('DynamoDB', () => startDynamodb(host, { folder, logFolder: logs, table }));
}

/** Brings the schema up to date and loads the catalog into an empty database. */
export async function prepareDatabase(
  host: Host,
  services: Services,
  options: ServicesOptions,
): Promise<void> {
  const run = (name: string, file: string) =>
    options.progress.step(name, () =>
      host.runTask(name, process.execPath, ['--conditions=react-server', file], {
        env: services.env,
        log: path.join(options.logs, `${name}.log`),
      }),
    );
  await run('migrations', 'db/migrate.ts');
  await run('catalog', 'db/seed/index.ts');
}
