import { createServer } from 'node:http';
import next from 'next';
import { startSumming } from '#lib/admin/reports/sum-sales.ts';
import { startEdgeRelay } from '#lib/cache/edge-relay.ts';
import { startInvalidationRelay } from '#lib/cache/relay.ts';
import { startCartUpkeep } from '#lib/cart/upkeep.ts';
import { startReconciler } from '#lib/checkout/reconcile-loop.ts';
import { env } from '#lib/env.ts';
import { isDependencyAway } from '#lib/errors.ts';
import { startWritingEvents } from '#lib/events/count-event.ts';
import { startReleasing } from '#lib/inventory/release-loop.ts';
import { log } from '#lib/log.ts';
import { startMailing } from '#lib/mail/mail-loop.ts';
import { startRendering } from '#lib/media/render-loop.ts';
import { startCampaigns } from '#lib/publishing/campaigns/campaign-loop.ts';
import { startReceipts } from '#lib/publishing/receipts/watch-loop.ts';
import { startHeartbeat } from '#lib/status/heartbeat.ts';
import { startCountingOpenWork } from '#lib/status/open-work.ts';
import { startSweeping } from '#lib/sweep.ts';
import { drainOnSignal } from './drain.ts';
import { requestListener } from './request-listener.ts';

/** Longer than the balancer keeps a connection, so that the instance never closes one it is about to use. */
const keepAliveMs = 75_000;

/** postgres.js reads the types of each new connection, and lets nobody catch it when that is cut off. */
process.on('unhandledRejection', (error) => {
  if (!isDependencyAway(error)) throw error;
  log.warn({ err: error }, 'a dependency is away');
});

async function main(): Promise<void> {
  const { NODE_ENV, INSTANCE_ID, ZONE, PUBLIC_URL } = env();
  const port = Number(process.env.INSTANCE_PORT ?? process.env.PORT ?? 3000);
  const isDev = NODE_ENV === 'development';
  const app = next({ dev: isDev, hostname: new URL(PUBLIC_URL).hostname, port, turbopack: true });
  await app.prepare();

  const server = createServer(
    requestListener(app.getRequestHandler(), { instance: INSTANCE_ID, zone: ZONE }),
  );
  server.keepAliveTimeout = keepAliveMs;
  server.headersTimeout = keepAliveMs + 1_000;
  if (isDev) server.on('upgrade', app.getUpgradeHandler());

  const host = process.env.LISTEN_HOST ?? '127.0.0.1';
  const workers = [
    startInvalidationRelay(),
    startEdgeRelay(),
    startCartUpkeep(),
    startReconciler(),
    startReleasing(),
    startMailing(),
    startCampaigns(),
    startRendering(),
    startReceipts(`http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`),
    startHeartbeat(),
    startCountingOpenWork(),
    startSweeping(),
    startWritingEvents(),
    startSumming(),
  ];
  drainOnSignal(server, async () => {
    await Promise.all(workers.map((stop) => stop()));
    await app.close();
  });
  server.once('error', (error) => exitWith(`cannot listen on port ${port}: ${error.message}`));
  server.listen(port, host, () => log.info({ port }, 'listening'));
}

function exitWith(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

main().catch((error: unknown) => exitWith(error instanceof Error ? error.message : String(error)));
