import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Redis } from 'ioredis';

type Reply = { result: unknown } | { error: string };

/** Upstash's REST protocol in front of a real Redis, as far as the store speaks it. */
export async function startRestGateway(
  redisUrl: string,
): Promise<{ url: string; token: string; stop: () => Promise<void> }> {
  const token = randomUUID();
  const redis = new Redis(redisUrl);

  async function run([name, ...args]: string[]): Promise<Reply> {
    try {
      return { result: encode(await redis.call(name ?? '', ...args)) };
    } catch (error) {
      return { error: (error as Error).message };
    }
  }

  async function transaction(commands: string[][]): Promise<Reply[]> {
    const multi = redis.multi();
    for (const [name, ...args] of commands) multi.call(name ?? '', ...args);
    const replies = (await multi.exec()) ?? [];
    return replies.map(([error, result]) => (error ? { error: error.message } : { result: encode(result) }));
  }

  async function answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    if (request.headers.authorization !== `Bearer ${token}`)
      return { status: 401, body: { error: 'Unauthorized' } };
    const body = JSON.parse(await text(request));
    if (request.url === '/pipeline')
      return { status: 200, body: await Promise.all((body as string[][]).map(run)) };
    if (request.url === '/multi-exec') return { status: 200, body: await transaction(body) };
    const reply = await run((body as unknown[]).map(String));
    return { status: 'error' in reply ? 400 : 200, body: reply };
  }

  const server = createServer(async (request, response) => {
    const { status, body } = await answer(request);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      redis.disconnect();
    },
  };
}

/** Every string but `OK` goes as base64, as the client asks by its `Upstash-Encoding` header. */
function encode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(encode);
  return typeof value === 'string' && value !== 'OK' ? Buffer.from(value).toString('base64') : value;
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
