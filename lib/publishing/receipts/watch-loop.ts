import { hasEdge } from '../../cache/edge.ts';
import { generations } from '../../cache/runtime.ts';
import { databases } from '../../database.ts';
import { env } from '../../env.ts';
import { repeat } from '../../repeat.ts';
import { watchReceipts } from './watch.ts';

/** A receipt tells its times no finer than this. */
const everyMs = 100;

/** @param origin where this instance itself listens @returns stops it */
export const startReceipts = (origin: string): (() => Promise<void>) =>
  repeat('receipts', everyMs, () =>
    watchReceipts({
      databases: databases(),
      generations: generations(),
      instanceId: env().INSTANCE_ID,
      hasEdge: hasEdge(),
      origin,
    }),
  );
