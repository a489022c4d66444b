import { Redis } from 'ioredis';

const withinMs = 1_000;

/**
 * What a Redis or a Sentinel on this machine answers to commands sent one after the other, the last answer.
 * @throws what it answers as an error, and when it does not answer within a second
 */
export async function askRedis(port: number, ...commands: string[]): Promise<unknown> {
  const client = new Redis(port, {
    lazyConnect: true,
    enableReadyCheck: false,
    connectTimeout: withinMs,
    commandTimeout: withinMs,
    maxRetriesPerRequest: 0,
    retryStrategy: null,
  });
  // Each failed command says so itself.
  client.on('error', () => {});
  try {
    let answer: unknown = null;
    for (const command of commands) {
      const [name = '', ...args] = command.split(' ');
      answer = await client.call(name, ...args);
    }
    return answer;
  } finally {
    client.disconnect();
  }
}
