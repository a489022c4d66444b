import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

/** First segments that are no page in a language. */
const unlocalized = 'en|ko|api|admin|livez|readyz|metrics|media|_next';

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // Pages and their data are kept in Redis, shared by all instances; nothing is kept by Next itself.
  cacheHandler: new URL('./lib/cache/page-cache-handler.ts', import.meta.url).pathname,
  cacheMaxMemorySize: 0,
  // Where the socket of `npm run dev` is refused, a page loads itself anew about every forty seconds.
  allowedDevOrigins: ['127.0.0.1'],
  // The balancer compresses.
  compress: false,
  // Hashing each answer anew costs a quarter of a page's time; the page cache does it once a page.
  generateEtags: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // A browser's own copy of a page is beyond any purge, so it is short.
  experimental: { staleTimes: { dynamic: 0, static: 30 } },
  // Node loads these itself: bundling them took a third of the build and gives nothing on a server.
  serverExternalPackages: [
    '@aws-sdk/client-cloudfront',
    '@aws-sdk/client-dynamodb',
    '@aws-sdk/credential-provider-node',
    '@node-rs/argon2',
    '@smithy/signature-v4',
    '@upstash/ratelimit',
    '@upstash/redis',
    'drizzle-orm',
    'ioredis',
    'lru-cache',
    'nodemailer',
    'pino',
    'postgres',
    'sanitize-html',
    'stripe',
    'zod',
  ],
  async rewrites() {
    // English has no prefix outside and one inside, so that each page is static in both languages.
    return {
      beforeFiles: [
        { source: '/', destination: '/en' },
        { source: `/:path((?!(?:${unlocalized})(?:/|$))(?!.*\\.).*)`, destination: '/en/:path' },
      ],
    };
  },
  async redirects() {
    return [
      { source: '/en', destination: '/', permanent: true },
      { source: '/en/:path*', destination: '/:path*', permanent: true },
    ];
  },
};

export default withNextIntl(config);
