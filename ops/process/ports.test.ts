import net from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { findFreePorts, isPortFree } from './ports.ts';

const servers: net.Server[] = [];

async function listen(host: string): Promise<number> {
  const server = net.createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return (server.address() as net.AddressInfo).port;
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

describe('isPortFree', () => {
  it.each(['127.0.0.1', '0.0.0.0'])('sees a listener on %s', async (host) => {
    const port = await listen(host);
    expect(await isPortFree(port)).toBe(false);
  });
});

describe('findFreePorts', () => {
  it('answers as many different ones as asked for, below those for outgoing connections', async () => {
    const ports = await findFreePorts(8);
    expect(new Set(ports).size).toBe(8);
    for (const port of ports) expect(port).toBeLessThan(32_768);
  });
});
