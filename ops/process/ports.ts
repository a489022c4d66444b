import { execFileSync } from 'node:child_process';
import net from 'node:net';

/** Below the ports that the system hands to outgoing connections, so that none of those takes it meanwhile. */
const firstFreePort = 20_000;
const lastFreePort = 32_000;

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      // No IPv6 here means that nobody else can have the port on it either.
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT');
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

export async function isPortFree(port: number): Promise<boolean> {
  for (const host of ['0.0.0.0', '127.0.0.1', '::']) {
    if (!(await canListen(port, host))) return false;
  }
  return true;
}

export async function hasIpv6(): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen({ port: 0, host: '::1' }, () => server.close(() => resolve(true)));
  });
}

/** `count` different ports on which nobody listens now. */
export async function findFreePorts(count: number): Promise<number[]> {
  const found = new Set<number>();
  while (found.size < count) {
    const port = firstFreePort + Math.floor(Math.random() * (lastFreePort - firstFreePort));
    if (!found.has(port) && (await isPortFree(port))) found.add(port);
  }
  return [...found];
}

/** Who listens on the port, in words, where the system tells; else the empty string. */
export function describePortOwner(port: number): string {
  try {
    const listing = execFileSync('ss', ['-Hltnp', `sport = :${port}`], { encoding: 'utf8', stdio: 'pipe' });
    const match = /\("([^"]+)",pid=(\d+)/.exec(listing);
    return match ? ` by ${match[1]} (pid ${match[2]})` : '';
  } catch {
    return '';
  }
}
