import { RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { SubnetType } from 'aws-cdk-lib/aws-ec2';
import { CfnReplicationGroup, CfnSubnetGroup, CfnUser, CfnUserGroup } from 'aws-cdk-lib/aws-elasticache';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { NetworkStack } from './network-stack.ts';
import { rotateList } from './rotation.ts';
import { fixedGroup } from './security-groups.ts';
import type { Settings } from './settings.ts';

export interface StoreRedis {
  group: CfnReplicationGroup;
  user: string;
  password: Secret;
}

/**
 * Valkey, one shard: a primary and a replica in each other zone, with failover. A cart and the list of carts to copy
 * must be on one node (decision 006), so there are no further shards; durable writes ask for cluster mode all the same.
 */
export function createRedis(
  stack: Stack,
  { redis, deletionProtection }: Settings,
  network: NetworkStack,
  key: IKey,
): StoreRedis {
  const password = new Secret(stack, 'RedisPassword', {
    encryptionKey: key,
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
  });
  const user = new CfnUser(stack, 'RedisUser', {
    engine: 'valkey',
    userId: 'myclothes',
    userName: 'myclothes',
    // Its own keys; nothing that empties or reconfigures the server.
    accessString: 'on ~{mc}:* &{mc}:* +@all -@admin -@dangerous +info +wait',
    authenticationMode: { Type: 'password', Passwords: [password.secretValue.unsafeUnwrap()] },
  });
  rotateList(stack, 'Redis', password, { id: user.ref, arn: user.attrArn });
  const users = new CfnUserGroup(stack, 'RedisUsers', {
    engine: 'valkey',
    userGroupId: 'myclothes',
    userIds: [user.ref],
  });
  const subnets = new CfnSubnetGroup(stack, 'RedisSubnets', {
    description: 'Isolated subnets over the zones',
    subnetIds: network.vpc.selectSubnets({ subnetType: SubnetType.PRIVATE_ISOLATED }).subnetIds,
  });
  const hasFailover = redis.nodes > 1;
  const group = new CfnReplicationGroup(stack, 'Redis', {
    replicationGroupDescription: 'Carts, pages and sessions',
    engine: 'valkey',
    engineVersion: '9.0',
    cacheNodeType: redis.nodeType,
    numNodeGroups: 1,
    replicasPerNodeGroup: redis.nodes - 1,
    cacheParameterGroupName: 'default.valkey9.cluster.on',
    automaticFailoverEnabled: hasFailover,
    multiAzEnabled: hasFailover,
    durability: redis.durability,
    port: 6379,
    transitEncryptionEnabled: true,
    transitEncryptionMode: 'required',
    atRestEncryptionEnabled: true,
    kmsKeyId: key.keyId,
    userGroupIds: [users.ref],
    cacheSubnetGroupName: subnets.ref,
    securityGroupIds: [fixedGroup(stack, network.groups, 'redis').securityGroupId],
    snapshotRetentionLimit: hasFailover ? 7 : 0,
    preferredMaintenanceWindow: 'sun:20:00-sun:21:00',
    autoMinorVersionUpgrade: true,
  });
  if (deletionProtection) group.applyRemovalPolicy(RemovalPolicy.SNAPSHOT);
  return { group, user: 'myclothes', password };
}
