import { z } from 'zod';
import { processWide } from './process-wide.ts';
import { parseRedisUrl } from './redis/url.ts';

const commaList = (item: z.ZodType<string, string>) =>
  z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .pipe(z.array(item));

const databaseUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'a postgres:// address' });

function isRedisUrl(text: string): boolean {
  try {
    parseRedisUrl(text);
    return true;
  } catch {
    return false;
  }
}

const stripeNames = ['STRIPE_SECRET_KEY', 'STRIPE_PUBLISHABLE_KEY', 'STRIPE_WEBHOOK_SECRET'] as const;

const envSchema = z
  .object({
    NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
    DATABASE_URL: databaseUrl,
    DATABASE_REPLICA_URLS: commaList(databaseUrl)
      .refine((urls) => urls.length <= 5, 'at most five replicas')
      .default([]),
    DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
    REDIS_URL: z
      .string()
      .refine(isRedisUrl, 'redis://, rediss://, redis+sentinel:// or redis+cluster://')
      .optional(),
    UPSTASH_REDIS_REST_URL: z.url({ protocol: /^https?$/ }).optional(),
    UPSTASH_REDIS_REST_TOKEN: z.string().min(1).optional(),
    /** Put before every key, so that tests and stores can share one Redis. */
    REDIS_PREFIX: z.string().max(40).default('mc:'),
    SESSION_SECRET: commaList(z.string().min(32, 'each secret has at least 32 characters')).refine(
      (secrets) => secrets.length > 0,
      'at least one secret',
    ),
    NEXTAUTH_SECRET: z.string().min(32),
    NEXTAUTH_URL: z.url().optional(),
    /** Signing in by other services: each is on when it has both. */
    GOOGLE_CLIENT_ID: z.string().optional(),
    GOOGLE_CLIENT_SECRET: z.string().optional(),
    GITHUB_CLIENT_ID: z.string().optional(),
    GITHUB_CLIENT_SECRET: z.string().optional(),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }),
    /** When a change of a cart in Redis is acknowledged: Postgres has it, or has it within a second. */
    CART_DURABILITY: z.enum(['write-through', 'write-behind']).default('write-through'),
    CART_STORE: z.enum(['redis', 'dynamodb', 'postgres', 'cookie', 'memory']).default('redis'),
    /** The DynamoDB table of carts; region, credentials and endpoint are read by the AWS SDK itself. */
    CART_TABLE: z
      .string()
      .regex(/^[\w.-]{3,255}$/)
      .default('myclothes-carts'),
    /** CloudFront stands in front: it keeps pages, and is told of edits. */
    CLOUDFRONT_DISTRIBUTION_ID: z
      .string()
      .regex(/^E[A-Z0-9]{6,20}$/, 'E and capitals and digits')
      .optional(),
    /** Mail goes there; unset, to files in `MAIL_FOLDER`. */
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'an smtp:// or smtps:// address' }).optional(),
    MAIL_FOLDER: z.string().default('.data/mail'),
    MAIL_FROM: z
      .string()
      .regex(
        /^[^<>@,;:"\p{Cc}]+ <[^<>\s@]+@[^<>\s@]+>$/u,
        'a name and an address: MyClothes <orders@example.com>',
      )
      .default('MyClothes <orders@myclothes.com>'),
    /** Uploaded pictures go to this bucket; unset, to `MEDIA_FOLDER`, which all instances share. */
    S3_BUCKET: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'the name of a bucket')
      .optional(),
    S3_REGION: z.string().default('us-east-1'),
    /** Of a service that speaks S3's interface; unset, Amazon's own. */
    S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
    MEDIA_FOLDER: z.string().default('.data/media'),
    /** All three or none: without them nothing of Stripe is seen, and test cards pay. */
    STRIPE_SECRET_KEY: z
      .string()
      .regex(/^[sr]k_(test|live)_\w+$/, 'sk_test_… or sk_live_…')
      .optional(),
    STRIPE_PUBLISHABLE_KEY: z
      .string()
      .regex(/^pk_(test|live)_\w+$/, 'pk_test_… or pk_live_…')
      .optional(),
    STRIPE_WEBHOOK_SECRET: z
      .string()
      .regex(/^whsec_\S+$/, 'whsec_…')
      .optional(),
    STRIPE_API_URL: z.url({ protocol: /^https?$/ }).optional(),
    INSTANCE_ID: z
      .string()
      .regex(/^[\w.-]{1,64}$/)
      .default('web-1'),
    ZONE: z
      .string()
      .regex(/^[\w.-]{1,32}$/)
      .default('a'),
    LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  })
  .refine((env) => env.REDIS_URL || (env.UPSTASH_REDIS_REST_URL && env.UPSTASH_REDIS_REST_TOKEN), {
    path: ['REDIS_URL'],
    message: 'set it, or UPSTASH_REDIS_REST_URL with UPSTASH_REDIS_REST_TOKEN',
  })
  .superRefine((env, context) => {
    const missing = stripeNames.filter((name) => env[name] === undefined);
    if (missing.length === 0 || missing.length === stripeNames.length) return;
    for (const name of missing) {
      context.addIssue({ code: 'custom', path: [name], message: 'the three of Stripe go together' });
    }
  });

export type Env = z.infer<typeof envSchema>;

/** Every variable that is read here. */
export const envNames = Object.keys(envSchema.shape);

/** @throws Error whose message names every missing or malformed variable, one a line. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(present);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0] ?? 'environment');
    return `  ${name}: ${present[name] === undefined ? 'missing' : 'malformed'} (${issue.message})`;
  });
  throw new Error(
    `The environment is not complete; .env.example explains each variable:\n${lines.join('\n')}`,
  );
}

/** Parsed at first use, so that `next build` needs no live services; the server asks for it before it listens. */
export const env = (): Env => processWide('env', () => parseEnv(process.env));
