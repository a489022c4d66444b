import type { Server } from 'node:http';
import { lifecycle } from '#lib/lifecycle.ts';
import { log } from '#lib/log.ts';

/** For how long the instance answers 503 to /readyz, and everything else as ever, until the balancer has seen it. */
const noticeMs = Number(process.env.DRAIN_NOTICE_MS ?? 2_000);
const lastRequestMs = 20_000;

/** SIGTERM or SIGINT: tell the balancer, finish what is under way, then leave. A second signal leaves at once. */
export function drainOnSignal(server: Server, close: () => Promise<void>): void {
  const drain = async (signal: NodeJS.Signals) => {
    if (lifecycle().draining) process.exit(1);
    lifecycle().draining = true;
    log.info({ signal }, 'draining');
    await new Promise((resolve) => setTimeout(resolve, noticeMs));
    setTimeout(() => process.exit(1), lastRequestMs).unref();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await closed;
    await close();
    process.exit(0);
  };
  process.on('SIGTERM', (signal) => void drain(signal));
  process.on('SIGINT', (signal) => void drain(signal));
}
