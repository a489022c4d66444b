import { z } from 'zod';

export const sizes = ['dev', 'prod', 'peak'] as const;
export type Size = (typeof sizes)[number];

/** What a size of the store consists of; everything that costs by the hour stands here. */
export interface Sizing {
  /** Where instances run; the network itself always spans three zones, as the balancer needs two. */
  zones: 1 | 3;
  natGateways: number;
  web: { instanceType: string; min: number; max: number; taskCpu: number; taskMemoryMiB: number };
  database: {
    instanceClass: string;
    storageGiB: number;
    standby: boolean;
    replicas: number;
    backupDays: number;
  };
  redis: { nodeType: string; nodes: number; durability: 'sync' | 'disabled' };
  deletionProtection: boolean;
  /** Backups of the database in `recoveryRegion` too. */
  backsUpElsewhere: boolean;
  /** USD a month; mail goes out at 80 % and 100 %. */
  budget: number;
}

export const sizing: Record<Size, Sizing> = {
  dev: {
    zones: 1,
    natGateways: 1,
    web: { instanceType: 't4g.small', min: 1, max: 2, taskCpu: 512, taskMemoryMiB: 1024 },
    database: { instanceClass: 't4g.small', storageGiB: 20, standby: false, replicas: 0, backupDays: 1 },
    redis: { nodeType: 'cache.t4g.micro', nodes: 1, durability: 'disabled' },
    deletionProtection: false,
    backsUpElsewhere: false,
    budget: 250,
  },
  prod: {
    zones: 3,
    natGateways: 3,
    web: { instanceType: 'm7g.large', min: 3, max: 9, taskCpu: 2048, taskMemoryMiB: 4096 },
    database: { instanceClass: 'r7g.large', storageGiB: 100, standby: true, replicas: 2, backupDays: 14 },
    redis: { nodeType: 'cache.m7g.large', nodes: 3, durability: 'sync' },
    deletionProtection: true,
    backsUpElsewhere: true,
    budget: 3000,
  },
  peak: {
    zones: 3,
    natGateways: 3,
    web: { instanceType: 'c7g.xlarge', min: 6, max: 30, taskCpu: 4096, taskMemoryMiB: 8192 },
    database: { instanceClass: 'r7g.4xlarge', storageGiB: 500, standby: true, replicas: 5, backupDays: 35 },
    redis: { nodeType: 'cache.r7g.xlarge', nodes: 3, durability: 'sync' },
    deletionProtection: true,
    backsUpElsewhere: true,
    budget: 20_000,
  },
};

const regionName = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d$/);

const flag = z.union([z.boolean(), z.stringbool()]);

const settingsSchema = z.object({
  size: z.enum(sizes).default('prod'),
  account: z.string().regex(/^\d{12}$/, 'twelve digits'),
  region: regionName,
  /** Where backups are copied, for the loss of the first region. */
  recoveryRegion: regionName,
  domainName: z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/),
  hostedZoneId: z.string().regex(/^Z[A-Z0-9]{1,31}$/),
  /** Who gets alarms and budget mails. */
  operationsEmail: z.email(),
  /** The release: a tag in the image repository. */
  imageTag: z.string().regex(/^[\w][\w.-]{0,127}$/),
  /** `instances`: an auto scaling group, as the case has it; `fargate`: the same image as tasks. */
  compute: z.enum(['instances', 'fargate']).default('instances'),
  stickiness: flag.default(false),
  cartStore: z.enum(['redis', 'dynamodb', 'postgres', 'cookie', 'memory']).default('redis'),
  /** Instead of the size's own number. */
  replicas: z.coerce.number().int().min(0).max(5, 'RDS and the store take at most five').optional(),
  /** `owner/name` on GitHub of the repository that may deploy. */
  repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
});

export type Settings = z.output<typeof settingsSchema> & Sizing;

/** @throws Error that names each context value that is missing or malformed, one a line */
export function readSettings(context: (name: string) => unknown): Settings {
  const given = Object.fromEntries(
    Object.keys(settingsSchema.shape).flatMap((name) => {
      const value = context(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const parsed = settingsSchema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
    throw new Error(`The context is not complete (cdk.json, or -c name=value):\n${lines.join('\n')}`);
  }
  const size = sizing[parsed.data.size];
  const replicas = parsed.data.replicas ?? size.database.replicas;
  return { ...size, ...parsed.data, database: { ...size.database, replicas } };
}
