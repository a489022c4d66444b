export const dynamic = 'force-dynamic';

/** The process runs and its event loop turns; nothing else is asked, so that no dependency gets it restarted. */
export const GET = () => new Response('ok\n', { headers: { 'cache-control': 'no-store' } });
