// Secrets Manager calls this for each step of a rotation. A secret is a list by commas, newest first: whoever checks
// accepts all of it, so instances may take the new one up whenever they are replaced.
import { randomBytes } from 'node:crypto';
import { ElastiCacheClient, ModifyUserCommand } from '@aws-sdk/client-elasticache';
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';
import { rotate } from './rotate.mjs';

const secrets = new SecretsManagerClient();
const cache = new ElastiCacheClient();
const userId = process.env.REDIS_USER;

/** @param {{Step: string, SecretId: string, ClientRequestToken: string}} event */
export const handler = (event) =>
  rotate(event, {
    newValue: () => randomBytes(32).toString('hex'),
    read: async (id, stage, version) => {
      const command = new GetSecretValueCommand({ SecretId: id, VersionStage: stage, VersionId: version });
      return (await secrets.send(command)).SecretString;
    },
    versions: async (id) =>
      (await secrets.send(new DescribeSecretCommand({ SecretId: id }))).VersionIdsToStages ?? {},
    write: (id, version, text) =>
      secrets.send(
        new PutSecretValueCommand({
          SecretId: id,
          ClientRequestToken: version,
          SecretString: text,
          VersionStages: ['AWSPENDING'],
        }),
      ),
    makeCurrent: (id, version, previous) =>
      secrets.send(
        new UpdateSecretVersionStageCommand({
          SecretId: id,
          VersionStage: 'AWSCURRENT',
          MoveToVersionId: version,
          RemoveFromVersionId: previous,
        }),
      ),
    // Redis itself has to know its user's passwords; what is sealed with a session secret needs nobody's leave.
    announce: (passwords) =>
      userId ? cache.send(new ModifyUserCommand({ UserId: userId, Passwords: passwords })) : undefined,
  });
