import { findProgram } from '../launcher/programs.mjs';
import type { Services } from '../services.ts';

/** Tests start their own services and settings, whatever the environment has for a store. */
const ownToStore =
  /^(DATABASE_|REDIS_|UPSTASH_|SESSION_SECRET|NEXTAUTH_|PUBLIC_URL|PORT$|CART_|AWS_|STRIPE_|SMTP_|MAIL_|MEDIA_|S3_|INSTANCE_|ZONE$)/;

/** The environment without what it says about a store. */
export function withoutStore(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !ownToStore.test(name));
  return Object.fromEntries(kept) as NodeJS.ProcessEnv;
}

/** What integration tests need to know. */
export function serviceVariables({ cluster, redis }: Services): Record<string, string> {
  return {
    TEST_DATABASE_ADMIN_URL: cluster?.primary.adminUrl ?? '',
    TEST_DATABASE_REPLICA_ADMIN_URLS: (cluster?.replicas ?? []).map((replica) => replica.adminUrl).join(','),
    TEST_REDIS_URL: redis?.url ?? '',
  };
}

/** What browser tests need to know: the balancer's address, the file of all pids, the build, the browser. */
export function browserVariables(url: string, stackFile: string, build: string): Record<string, string> {
  const chromium = process.env.CHROMIUM_PATH || findProgram('chromium');
  return {
    E2E_BASE_URL: url,
    STACK_FILE: stackFile,
    BUILD_FOLDER: build,
    ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
  };
}
