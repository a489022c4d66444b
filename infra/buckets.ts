import { Duration } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** Nobody's but ours, over TLS, encrypted. */
export const privateBucket = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
} satisfies BucketProps;

/** For logs, which are forgotten after a quarter. */
export const createLogBucket = (scope: Construct, id: string, props: BucketProps = {}): Bucket =>
  new Bucket(scope, id, {
    ...privateBucket,
    lifecycleRules: [{ expiration: Duration.days(90) }],
    ...props,
  });
