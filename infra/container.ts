import type { IRepository } from 'aws-cdk-lib/aws-ecr';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { DataStack } from './data-stack.ts';
import type { EdgeStack } from './edge-stack.ts';
import type { Settings } from './settings.ts';

export const containerPort = 3000;

/** A third of what one core served in `npm run bench pages`, so that a zone can be lost: 1,000 requests a second. */
export const requestsPerMinute = 60_000;

/** More instances while the mean answer takes so many seconds; fewer is left to the other two. */
export const latencySteps = [
  { lower: 0.3, change: 1 },
  { lower: 1, change: 3 },
] as const;

export const commands = {
  serve: ['node', '--enable-source-maps', 'ops/aws/run.ts', 'server/index.ts'],
  migrate: ['node', 'ops/aws/run.ts', 'ops/aws/migrate.ts'],
};

/** The store's image with what it is told, the same for instances, tasks and the migration. */
export interface StoreContainer {
  repository: IRepository;
  imageTag: string;
  environment: Record<string, string>;
  /** Rights on secrets, the cart table and the pictures. */
  grantTo(grantee: IGrantable): void;
}

export function describeContainer(
  settings: Settings,
  data: DataStack,
  edge: EdgeStack,
  repository: IRepository,
): StoreContainer {
  const { database, redis, key, secrets } = data;
  const distributionId = edge.distributionReference;
  const url = `https://${settings.domainName}`;
  return {
    repository,
    imageTag: settings.imageTag,
    environment: {
      NODE_ENV: 'production',
      LISTEN_HOST: '0.0.0.0',
      INSTANCE_PORT: String(containerPort),
      PUBLIC_URL: url,
      NEXTAUTH_URL: url,
      CART_STORE: settings.cartStore,
      CART_TABLE: data.cartTable.tableName,
      S3_BUCKET: data.media.bucketName,
      S3_REGION: settings.region,
      CLOUDFRONT_DISTRIBUTION_ID: distributionId,
      AWS_REGION: settings.region,
      DATABASE_HOST: database.primary.dbInstanceEndpointAddress,
      DATABASE_REPLICA_HOSTS: database.replicas.map((each) => each.dbInstanceEndpointAddress).join(','),
      REDIS_HOST: redis.group.attrConfigurationEndPointAddress,
      REDIS_USER: redis.user,
      ...Object.fromEntries(
        Object.entries(secrets).map(([name, { secretArn }]) => [`${name}_SECRET_ARN`, secretArn]),
      ),
    },
    grantTo(grantee) {
      // Not `grantRead`: it would write the grantee into the key's policy, and the key's stack comes first.
      const secretArns = Object.values(secrets).map(({ secretArn }) => secretArn);
      for (const statement of [
        new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: secretArns }),
        new PolicyStatement({
          actions: ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'],
          resources: [key.keyArn],
        }),
        new PolicyStatement({
          actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:DeleteItem', 'dynamodb:DescribeTable'],
          resources: [data.cartTable.tableArn],
        }),
        new PolicyStatement({
          actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
          resources: [data.media.arnForObjects('*')],
        }),
        // Without it S3 answers 403 instead of 404 for what is not there.
        new PolicyStatement({ actions: ['s3:ListBucket'], resources: [data.media.bucketArn] }),
        new PolicyStatement({
          actions: ['cloudfront:CreateInvalidation'],
          resources: [`arn:aws:cloudfront::${settings.account}:distribution/${distributionId}`],
        }),
      ]) {
        grantee.grantPrincipal.addToPrincipalPolicy(statement);
      }
    },
  };
}
