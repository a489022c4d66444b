import type { Stack } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { rotateList } from './rotation.ts';

/** By the name under which a container is told of each: `…_SECRET_ARN`. */
export type StoreSecrets = Record<'DATABASE' | 'REDIS' | 'SESSION' | 'NEXTAUTH' | 'INTEGRATIONS', ISecret>;

/** What the store's own code seals and signs with, and the keys that others gave it. */
export function createSecrets(stack: Stack, encryptionKey: IKey) {
  const random = { passwordLength: 64, excludePunctuation: true };
  const session = new Secret(stack, 'SessionSecret', { encryptionKey, generateSecretString: random });
  rotateList(stack, 'Session', session);
  return {
    SESSION: session,
    NEXTAUTH: new Secret(stack, 'NextAuthSecret', { encryptionKey, generateSecretString: random }),
    // Filled by hand after the first deployment: Stripe, mail, sign-in with others.
    INTEGRATIONS: new Secret(stack, 'Integrations', {
      encryptionKey,
      generateSecretString: { secretStringTemplate: '{}', generateStringKey: 'UNUSED' },
    }),
  };
}
