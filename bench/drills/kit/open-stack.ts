import { placeInstances } from '#ops/instances.ts';
import { findFreePorts } from '#ops/process/ports.ts';
import { Progress } from '#ops/progress.ts';
import { loadSecrets } from '#ops/secrets.ts';
import { type Session, secretsFile } from '#ops/session.ts';
import { type Stack, startStack } from '#ops/stack.ts';
import { withoutStore } from '#ops/testing/environment.ts';

/** The whole store on free ports: three instances behind the balancer, and commits that wait for a standby. */
export async function openStack({ host, data }: Session): Promise<Stack> {
  const base = withoutStore(process.env);
  const [port = 0] = await findFreePorts(1);
  const stack = await startStack(host, {
    dataFolder: data.folder,
    logs: data.logs,
    secrets: loadSecrets(secretsFile, base),
    env: { ...base, LOG_LEVEL: 'error' },
    instances: placeInstances(3),
    replicas: 2,
    redisFailover: false,
    sticky: false,
    port,
    progress: new Progress((line) => console.log(line)),
  });
  await stack.services.cluster?.primary.withAdmin(async (sql) => {
    await sql`ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 (replica_1, replica_2)'`;
    await sql`SELECT pg_reload_conf()`;
  });
  return stack;
}
