import type { Databases } from '#db/client.ts';
import { databases } from '../database.ts';
import { type RedisHandle, redis } from '../redis/client.ts';

export interface AuthServices {
  databases: Databases;
  redis: RedisHandle;
}

export const authServices = (): AuthServices => ({ databases: databases(), redis: redis() });
