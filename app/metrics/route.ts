import { renderMetrics } from '#lib/status/metrics.ts';

export const dynamic = 'force-dynamic';

export const GET = () =>
  new Response(renderMetrics(), {
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' },
  });
