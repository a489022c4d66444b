import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { InstanceType, SubnetType } from 'aws-cdk-lib/aws-ec2';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  type CfnDBInstance,
  Credentials,
  DatabaseInstance,
  DatabaseInstanceEngine,
  DatabaseInstanceReadReplica,
  DatabaseSecret,
  ParameterGroup,
  PerformanceInsightRetention,
  PostgresEngineVersion,
  StorageType,
} from 'aws-cdk-lib/aws-rds';
import { HostedRotation, type ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { NetworkStack } from './network-stack.ts';
import type { RecoveryStack } from './recovery-stack.ts';
import { fixedGroup } from './security-groups.ts';
import type { Settings } from './settings.ts';

export interface StoreDatabase {
  primary: DatabaseInstance;
  replicas: DatabaseInstanceReadReplica[];
  /** `{username, password, …}` of the role that the store uses. */
  appSecret: DatabaseSecret;
  /** Of the role that RDS made; for the migration alone. */
  ownerSecret: ISecret;
}

const engine = DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_18_3 });

/** Postgres: a primary with a standby in another zone, and replicas for browsing over the zones. */
export function createDatabase(
  stack: Stack,
  settings: Settings,
  network: NetworkStack,
  key: IKey,
): StoreDatabase {
  const { database, deletionProtection } = settings;
  const common = {
    vpc: network.vpc,
    vpcSubnets: { subnetType: SubnetType.PRIVATE_ISOLATED },
    instanceType: new InstanceType(database.instanceClass),
    securityGroups: [fixedGroup(stack, network.groups, 'postgres')],
    parameterGroup: createParameters(stack),
    storageType: StorageType.GP3,
    deletionProtection,
    removalPolicy: deletionProtection ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY,
    enablePerformanceInsights: true,
    performanceInsightRetention: PerformanceInsightRetention.DEFAULT,
    performanceInsightEncryptionKey: key,
    monitoringInterval: Duration.seconds(30),
    iamAuthentication: true,
    autoMinorVersionUpgrade: true,
    port: 5432,
    cloudwatchLogsExports: ['postgresql'],
  };
  const primary = new DatabaseInstance(stack, 'Primary', {
    ...common,
    engine,
    storageEncrypted: true,
    databaseName: 'myclothes',
    credentials: Credentials.fromGeneratedSecret('owner', { encryptionKey: key }),
    multiAz: database.standby,
    // A standby's zone is RDS's to choose; without one the work stays in a single zone.
    ...(!database.standby && { availabilityZone: network.availabilityZones[0] }),
    allocatedStorage: database.storageGiB,
    maxAllocatedStorage: database.storageGiB * 4,
    storageEncryptionKey: key,
    backupRetention: Duration.days(database.backupDays),
    preferredBackupWindow: '18:00-18:30',
    preferredMaintenanceWindow: 'sun:19:00-sun:20:00',
    copyTagsToSnapshot: true,
  });
  const replicas = Array.from(
    { length: database.replicas },
    (_, index) =>
      new DatabaseInstanceReadReplica(stack, `Replica${index + 1}`, {
        ...common,
        sourceDatabaseInstance: primary,
        availabilityZone: network.availabilityZones[index % settings.zones],
      }),
  );
  const ownerSecret = primary.secret;
  if (!ownerSecret) throw new Error('the primary was made without a secret of its owner');
  const appSecret = createAppSecret(stack, network, primary, ownerSecret, key);
  ownerSecret.addRotationSchedule('Rotation', {
    hostedRotation: HostedRotation.postgreSqlSingleUser(rotationPlace(stack, network)),
    automaticallyAfter: everyMonth,
  });
  return { primary, replicas, appSecret, ownerSecret };
}

/** Snapshots and logs of the primary go to the other region too, which restores from them to any second it holds. */
export function copyBackups(primary: DatabaseInstance, recovery: RecoveryStack, days: number): void {
  const resource = primary.node.defaultChild as CfnDBInstance;
  resource.automaticBackupReplicationRegion = recovery.region;
  resource.automaticBackupReplicationKmsKeyId = recovery.keyReference;
  resource.automaticBackupReplicationRetentionPeriod = days;
}

const createParameters = (stack: Stack) =>
  new ParameterGroup(stack, 'Parameters', {
    engine,
    description: 'The store',
    parameters: {
      'rds.force_ssl': '1',
      hot_standby_feedback: '1',
      // A canceled statement beats a pool that hangs; ms.
      statement_timeout: '30000',
      idle_in_transaction_session_timeout: '30000',
      log_min_duration_statement: '500',
      shared_preload_libraries: 'pg_stat_statements',
    },
  });

const everyMonth = Duration.days(30);

const rotationPlace = (stack: Stack, network: NetworkStack) => ({
  vpc: network.vpc,
  vpcSubnets: { subnetType: SubnetType.PRIVATE_WITH_EGRESS },
  securityGroups: [fixedGroup(stack, network.groups, 'rotation')],
});

/**
 * Two roles take turns, so that the password in use stays valid until the rotation after next; instances are replaced
 * more often than that (`maxInstanceLifetime` in instances.ts). The first role is made by the first migration.
 */
function createAppSecret(
  stack: Stack,
  network: NetworkStack,
  primary: DatabaseInstance,
  masterSecret: ISecret,
  key: IKey,
): DatabaseSecret {
  const appSecret = new DatabaseSecret(stack, 'AppSecret', {
    username: 'myclothes',
    dbname: 'myclothes',
    masterSecret,
    encryptionKey: key,
    excludeCharacters: ' %+~`#$&*()|[]{}:;<>?!\'/@"\\',
  });
  appSecret.attach(primary).addRotationSchedule('Rotation', {
    hostedRotation: HostedRotation.postgreSqlMultiUser({ ...rotationPlace(stack, network), masterSecret }),
    automaticallyAfter: everyMonth,
    // A rotation makes the twin of a role that is there.
    rotateImmediatelyOnUpdate: false,
  });
  return appSecret;
}
