import { createHash } from 'node:crypto';
import { CloudFrontClient, CreateInvalidationCommand } from '@aws-sdk/client-cloudfront';
import type { EdgePurger } from './edge.ts';

const answerWithinMs = 5_000;

/** Credentials, region and another endpoint are read by the SDK itself. */
export const cloudfront = (): CloudFrontClient => new CloudFrontClient({ maxAttempts: 2 });

/** One invalidation for all tags; a tag begins with `#` where a path would begin with `/`. */
export function cloudfrontPurger(client: CloudFrontClient, distributionId: string): EdgePurger {
  return {
    async purge(tags, reference) {
      const items = tags === 'everything' ? ['/*'] : tags.map((tag) => `#${tag}`);
      // CloudFront takes a reference once, and only with the same items.
      const digest = createHash('sha256')
        .update(`${reference} ${items.join(' ')}`)
        .digest('hex');
      await client.send(
        new CreateInvalidationCommand({
          DistributionId: distributionId,
          InvalidationBatch: {
            CallerReference: digest,
            Paths: { Quantity: items.length, Items: items },
          },
        }),
        { abortSignal: AbortSignal.timeout(answerWithinMs) },
      );
    },
  };
}
