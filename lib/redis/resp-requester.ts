import type { Requester, UpstashRequest, UpstashResponse } from '@upstash/redis';
import { Cluster, Command, type RedisOptions, Redis as RespServer } from 'ioredis';
import { isClusterUrl, parseRedisUrl } from './url.ts';

/** Redis did not answer, or the answer was lost: the command may or may not have been carried out. */
export class RedisUnavailableError extends Error {
  override readonly name = 'RedisUnavailableError';
}

// @upstash/redis wants Redis' own flat replies; ioredis would hand it an object.
Command.setReplyTransformer('hgetall', (reply) => reply);

const firstConnectionMs = 2_000;

const options: RedisOptions = {
  lazyConnect: false,
  enableAutoPipelining: true,
  // A cart change must never wait in a queue or be sent twice by the driver: the caller decides to retry.
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  commandTimeout: 1_000,
  connectTimeout: 1_000,
  keepAlive: 5_000,
  retryStrategy: (times) => Math.min(50 * times, 500),
  sentinelRetryStrategy: (times) => Math.min(50 * times, 500),
  // A demoted primary answers READONLY: reconnect, so that Sentinel names the new one.
  reconnectOnError: (error) => error.message.startsWith('READONLY'),
  failoverDetector: true,
};

type RespClient = RespServer | Cluster;

function openClient(url: string): RespClient {
  const redisOptions = { ...options, ...parseRedisUrl(url) };
  if (!isClusterUrl(url)) return new RespServer(redisOptions);
  const { host, port } = redisOptions;
  return new Cluster([{ host, port }], {
    redisOptions,
    enableAutoPipelining: true,
    enableOfflineQueue: false,
    // Not sent again when a server is lost: the caller decides to retry.
    retryDelayOnFailover: 0,
    clusterRetryStrategy: options.retryStrategy,
    // The certificate is for the name.
    dnsLookup: (address, found) => found(null, address),
  });
}

export interface RespRequester extends Requester {
  close(): void;
}

/** Lets `@upstash/redis` speak RESP to a self-hosted, Sentinel, Cluster or ElastiCache server. */
export function respRequester(url: string): RespRequester {
  const client = openClient(url);
  // Each failed command says so itself; without a listener ioredis prints every reconnect.
  client.on('error', () => {});
  const ready = firstReady(client);

  async function send(command: readonly unknown[]): Promise<UpstashResponse<unknown>> {
    const [name, ...args] = command.map(String);
    try {
      return { result: await client.call(name as string, ...args) };
    } catch (error) {
      return replyError(error);
    }
  }

  async function transaction(commands: readonly (readonly unknown[])[]): Promise<UpstashResponse<unknown>[]> {
    const multi = client.multi();
    for (const command of commands) {
      const [name, ...args] = command.map(String);
      multi.call(name as string, ...args);
    }
    try {
      const replies = await multi.exec();
      if (!replies) throw new RedisUnavailableError('the transaction gave no answer');
      return replies.map(([error, result]) => (error ? replyError(error) : { result }));
    } catch (error) {
      return [replyError(error)];
    }
  }

  async function request(req: UpstashRequest): Promise<unknown> {
    await ready;
    switch (req.path?.[0]) {
      case 'pipeline':
        return Promise.all((req.body as unknown[][]).map(send));
      case 'multi-exec':
        return transaction(req.body as unknown[][]);
      default:
        return send(req.body as unknown[]);
    }
  }

  return { request: request as Requester['request'], close: () => client.disconnect() };
}

/** Resolves when the first connection stands or has failed for long enough; later losses fail at once. */
function firstReady(client: RespClient): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, firstConnectionMs);
    client.once('ready', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Said by a server that is no primary any more, still loads its data, or has lost its replicas. */
const cannotServe = /^(READONLY|LOADING|MASTERDOWN|CLUSTERDOWN|NOREPLICAS|UNBLOCKED)\b/;

/** What Redis said goes to `@upstash/redis` as its error; anything else means that Redis is away. */
function replyError(error: unknown): UpstashResponse<never> {
  const isReply = error instanceof Error && error.name === 'ReplyError';
  if (isReply && !cannotServe.test(error.message)) return { error: error.message };
  throw new RedisUnavailableError(error instanceof Error ? error.message : String(error), { cause: error });
}
