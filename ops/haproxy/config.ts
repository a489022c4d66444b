export interface BalancedInstance {
  /** `web-a-1`: number 1 of zone a. */
  name: string;
  host: string;
  port: number;
}

export interface BalancerConfig {
  /** Addresses to listen on, in HAProxy's words: `*:3000`, `[::]:3000 v6only`. */
  binds: string[];
  instances: BalancedInstance[];
  /** Pins a shopper to an instance by cookie. */
  sticky: boolean;
  statsSocket: string;
  /** The page that is shown while no instance is up. */
  errorPage: string;
  /** Names are looked up while running where containers come and go. */
  resolver?: string;
}

/**
 * Headers that Next takes from itself: from outside they could skip middleware or forge a cached page.
 * Those of its router (rsc, next-router-*, next-url, next-action, x-deployment-id) pass.
 */
const strippedHeaderPrefixes = [
  'x-middleware-',
  'x-nextjs-',
  'x-next-',
  'x-invoke-',
  'x-now-',
  'x-prerender-',
  'x-vercel-',
  'x-forwarded-',
];
const strippedHeaders = [
  'x-matched-path',
  'x-action-forwarded',
  'x-original-url',
  'x-rewrite-url',
  'x-real-ip',
  'x-instance',
  'x-zone',
  'next-resume',
  'forwarded',
  'via',
];

const compressedTypes = [
  'text/html',
  'text/css',
  'text/plain',
  'text/xml',
  'text/javascript',
  'text/x-component',
  'application/javascript',
  'application/json',
  'application/ld+json',
  'application/problem+json',
  'application/manifest+json',
  'application/xml',
  'application/rss+xml',
  'image/svg+xml',
];

const awayProblem = JSON.stringify({
  type: 'about:blank',
  title: 'Service Unavailable',
  status: 503,
  code: 'unavailable',
  detail: 'No instance is up at the moment. Try again shortly.',
});

function renderHeaderRules(): string[] {
  return [
    ...strippedHeaderPrefixes.map((prefix) => `http-request del-header ${prefix} -m beg`),
    ...strippedHeaders.map((name) => `http-request del-header ${name}`),
    'http-request set-header x-forwarded-for %[src]',
    'http-request set-header x-forwarded-proto https if { ssl_fc }',
    'http-request set-header x-forwarded-proto http if !{ ssl_fc }',
    'http-request set-header x-forwarded-host %[req.hdr(host)]',
    'http-request set-header x-forwarded-port %[dst_port]',
    'acl has_one_request_id req.hdr_cnt(x-request-id) eq 1',
    'acl has_sane_request_id req.hdr(x-request-id) -m reg ^[A-Za-z0-9._-]{8,64}$',
    'http-request set-header x-request-id %[uuid()] if !has_one_request_id or !has_sane_request_id',
  ];
}

function renderInstances(config: BalancerConfig): string[] {
  const resolve = config.resolver ? ` resolvers ${config.resolver} init-addr last,libc,none` : '';
  return config.instances.map(({ name, host, port }) => {
    const cookie = config.sticky ? ` cookie ${name}` : '';
    return `server ${name} ${host}:${port} check${cookie}${resolve}`;
  });
}

function renderSection(head: string, lines: string[]): string {
  return [head, ...lines.map((line) => `  ${line}`)].join('\n');
}

/** The text of haproxy.cfg, for `npm start` and for docker compose alike. */
export function renderHaproxyConfig(config: BalancerConfig): string {
  const sections = [
    renderSection('global', [
      'maxconn 8000',
      'no strict-limits',
      `stats socket "${config.statsSocket}" mode 600 level admin`,
      'hard-stop-after 10s',
    ]),
    renderSection('defaults', [
      'mode http',
      'timeout connect 250ms',
      // Slow senders are cut off before they hold connections that shoppers need.
      'timeout http-request 5s',
      'timeout http-keep-alive 15s',
      'timeout client 30s',
      'timeout server 30s',
      'timeout queue 5s',
      'timeout check 1s',
      'option http-keep-alive',
      'option redispatch 1',
      'retries 3',
      'http-reuse never',
      ...[502, 503, 504].map(
        (status) =>
          `http-error status ${status} content-type "text/html; charset=utf-8" file "${config.errorPage}" hdr Retry-After 2 hdr Cache-Control no-store`,
      ),
    ]),
    ...(config.resolver
      ? [renderSection(`resolvers ${config.resolver}`, ['parse-resolv-conf', 'hold valid 1s'])]
      : []),
    renderSection('frontend store', [
      ...config.binds.map((bind) => `bind ${bind}`),
      ...renderHeaderRules(),
      'compression algo gzip',
      `compression type ${compressedTypes.join(' ')}`,
      `http-request return status 503 content-type application/problem+json string '${awayProblem}' hdr Retry-After 2 hdr Cache-Control no-store if { path_beg /api/ } { nbsrv(web) eq 0 }`,
      'default_backend web',
    ]),
    renderSection('backend web', [
      'balance leastconn',
      ...(config.sticky ? ['cookie mc_instance insert indirect nocache httponly attr "SameSite=Lax"'] : []),
      // Not on 503: the application answers it on purpose while a dependency is away, and asking thrice would not help.
      'retry-on conn-failure empty-response response-timeout',
      // Only what may safely happen twice is sent twice.
      'http-request disable-l7-retry if !{ method GET HEAD OPTIONS } !{ req.hdr(idempotency-key) -m found }',
      'option httpchk GET /readyz',
      'http-check expect status 200',
      'default-server inter 250ms fall 2 rise 2',
      ...renderInstances(config),
    ]),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** What docker-compose.yml mounts: the same balancer over its two instances. */
export const composeBalancer: BalancerConfig = {
  binds: ['*:3000'],
  instances: [
    { name: 'web-a-1', host: 'web-a-1', port: 3000 },
    { name: 'web-b-1', host: 'web-b-1', port: 3000 },
  ],
  sticky: false,
  statsSocket: '/tmp/haproxy.sock',
  errorPage: '/usr/local/etc/haproxy/503.html',
  resolver: 'docker',
};
