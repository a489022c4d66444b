import { checkReadiness } from '#lib/status/health.ts';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const { readiness, health } = await checkReadiness();
  const isReady = readiness === 'ready' || readiness === 'degraded';
  return Response.json(
    { status: readiness, ...health },
    { status: isReady ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}
