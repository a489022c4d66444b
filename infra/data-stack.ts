import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { createLogBucket, privateBucket } from './buckets.ts';
import { copyBackups, createDatabase, type StoreDatabase } from './database.ts';
import type { NetworkStack } from './network-stack.ts';
import type { RecoveryStack } from './recovery-stack.ts';
import { createRedis, type StoreRedis } from './redis.ts';
import { createSecrets, type StoreSecrets } from './secrets.ts';
import type { Settings } from './settings.ts';

interface DataProps extends StackProps {
  settings: Settings;
  network: NetworkStack;
  recovery: RecoveryStack | undefined;
}

/** What must outlive every instance: Postgres, Redis, the cart table, the pictures, the secrets. */
export class DataStack extends Stack {
  readonly key: Key;
  readonly database: StoreDatabase;
  readonly redis: StoreRedis;
  readonly cartTable: TableV2;
  readonly media: Bucket;
  readonly secrets: StoreSecrets;

  constructor(scope: Construct, id: string, { settings, network, recovery, ...props }: DataProps) {
    super(scope, id, props);
    const removalPolicy = settings.deletionProtection ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.key = new Key(this, 'Key', { enableKeyRotation: true, removalPolicy });
    this.database = createDatabase(this, settings, network, this.key);
    if (recovery) {
      this.addStackDependency(recovery);
      copyBackups(this.database.primary, recovery, settings.database.backupDays);
    }
    this.redis = createRedis(this, settings, network, this.key);
    this.secrets = {
      DATABASE: this.database.appSecret,
      REDIS: this.redis.password,
      ...createSecrets(this, this.key),
    };
    this.cartTable = new TableV2(this, 'Carts', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
      billing: Billing.onDemand(),
      timeToLiveAttribute: 'expiresAt',
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: settings.deletionProtection,
      removalPolicy,
    });
    const logs = createLogBucket(this, 'MediaLogs', { removalPolicy });
    this.media = new Bucket(this, 'Media', {
      ...privateBucket,
      versioned: true,
      serverAccessLogsBucket: logs,
      removalPolicy,
    });
  }
}
