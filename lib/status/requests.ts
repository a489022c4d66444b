import { type Histogram, histogram } from '../telemetry.ts';

const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const duration = (): Histogram =>
  histogram(
    'http_server_request_duration_seconds',
    'Requests answered, by class of route and status.',
    bounds,
  );

const apis = new Set(['products', 'cart', 'checkout', 'orders', 'auth']);
const pages = new Set([
  'products',
  'collections',
  'search',
  'cart',
  'checkout',
  'orders',
  'account',
  'admin',
  'status',
]);

/** A few dozen classes at most, whatever addresses clients make up. */
export function routeClass(pathname: string): string {
  const [first = '', second = ''] = pathname
    .replace(/^\/(?:en|ko)(?=\/|$)/, '')
    .split('/')
    .slice(1);
  if (first === '') return 'home';
  if (first === '_next' || first === 'media') return 'asset';
  if (first === 'livez' || first === 'readyz' || first === 'metrics') return 'health';
  if (first === 'api') return apis.has(second) ? `api_${second}` : 'other';
  return pages.has(first) ? first : 'other';
}

/** Called by the server when an answer has been sent. */
export function observeRequest(request: {
  pathname: string;
  method: string;
  status: number;
  seconds: number;
}): void {
  const { pathname, method, status, seconds } = request;
  const isRead = method === 'GET' || method === 'HEAD';
  duration().observe(
    { route: routeClass(pathname), method: isRead ? 'read' : 'write', status: String(status) },
    seconds,
  );
}

/** Since this process started. */
export const requestCount = (): number => duration().count();
