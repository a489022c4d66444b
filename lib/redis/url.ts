import type { RedisOptions } from 'ioredis';

const sentinelPattern =
  /^redis\+sentinel:\/\/(?:(?<user>[^:@/]*):(?<password>[^@/]*)@)?(?<hosts>[^/]+)\/(?<name>[\w.-]+)(?:\/(?<db>\d+))?$/;

const clusterPattern = /^(rediss?)\+cluster:/;

/** A server of Redis Cluster, which names the others; one shard, for scripts touch several keys. */
export const isClusterUrl = (text: string): boolean => clusterPattern.test(text);

/**
 * `redis://[user:password@]host[:port][/db]`, the same with `rediss://` for TLS, `redis+cluster://` and
 * `rediss+cluster://` for any server of a cluster, or
 * `redis+sentinel://[user:password@]host:port,host:port/primary-name[/db]`.
 * @throws TypeError when the text is none of these
 */
export function parseRedisUrl(text: string): RedisOptions {
  if (text.startsWith('redis+sentinel:')) return parseSentinelUrl(text);
  return parseServerUrl(text.replace(clusterPattern, '$1:'));
}

function parseServerUrl(text: string): RedisOptions {
  const url = new URL(text);
  if (!/^rediss?:$/.test(url.protocol)) throw new TypeError(`not a Redis address: ${url.protocol}`);
  return {
    host: url.hostname || '127.0.0.1',
    port: Number(url.port || 6379),
    db: Number(url.pathname.slice(1) || 0),
    ...(url.username && { username: decodeURIComponent(url.username) }),
    ...(url.password && { password: decodeURIComponent(url.password) }),
    ...(url.protocol === 'rediss:' && { tls: { servername: url.hostname } }),
  };
}

function parseSentinelUrl(text: string): RedisOptions {
  const groups = sentinelPattern.exec(text)?.groups;
  if (!groups?.hosts || !groups.name) throw new TypeError('not a Sentinel address');
  return {
    sentinels: groups.hosts.split(',').map((host) => {
      const [name, port] = host.split(':');
      return { host: name as string, port: Number(port || 26379) };
    }),
    name: groups.name,
    db: Number(groups.db ?? 0),
    ...(groups.user && { username: decodeURIComponent(groups.user) }),
    ...(groups.password && { password: decodeURIComponent(groups.password) }),
  };
}
