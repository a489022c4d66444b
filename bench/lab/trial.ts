import { setTimeout as sleep } from 'node:timers/promises';
import { Browser, makeAgent } from './browser.ts';
import { Crowd } from './crowd.ts';
import { type Fault, faults, type Stage } from './faults.ts';
import { type Probes, probe } from './probes.ts';
import { type Proof, proveCarts } from './proof.ts';
import { type Sent, type Shop, Shopper } from './shopper.ts';
import { describeFailures } from './table.ts';

export const storeNames = ['memory', 'cookie', 'redis', 'dynamodb', 'postgres'] as const;
export type StoreName = (typeof storeNames)[number];

export interface Phase {
  key: 'warm' | 'calm' | Fault['key'];
  requests: number;
  /** How often each kind of failure was met; what was sent again and then answered counts too. */
  failures: Record<string, number>;
  lostCarts: number;
  /** Carts that held more than was asked for. */
  swollenCarts: number;
}

/** What one store went through. */
export interface Trial {
  store: StoreName;
  carts: number;
  /** Of which instances a shopper was answered while nothing was wrong, on average how many. */
  instancesPerShopper: number;
  /** While nothing was wrong. */
  add: { count: number; p50Ms: number; p99Ms: number };
  phases: Phase[];
  probes: Probes;
  proof: Proof | null;
}

interface TrialOptions {
  store: StoreName;
  stage: Stage;
  shop: Shop;
  shoppers: number;
  calmSeconds: number;
  /** For the proof that carts outlive everything at once; 0 where they cannot. */
  provenCarts: number;
  say: (line: string) => void;
}

export async function tryStore(options: TrialOptions): Promise<Trial> {
  const { store, stage, shop, say } = options;
  const agent = makeAgent();
  const newBrowser = () => new Browser(stage.web.url, agent);
  const crowd = new Crowd(Array.from({ length: options.shoppers }, () => new Shopper(newBrowser(), shop)));
  const phases: Phase[] = [];
  const shopWhile = async (key: Phase['key'], title: string, work: () => Promise<unknown>) => {
    await crowd.shopWhile(key, work);
    const phase = summarize(key, crowd);
    phases.push(phase);
    say(
      `${title.padEnd(24)} ${phase.lostCarts} of ${options.shoppers} carts lost, requests failed: ${describeFailures(phase)}`,
    );
  };
  // The first requests of a fresh instance say more about its start than about the store.
  await shopWhile('warm', 'getting warm', () => sleep(2_000));
  await shopWhile('calm', 'nothing wrong', () => sleep(options.calmSeconds * 1_000));
  const calm = crowd.sentIn('calm');
  for (const fault of faults) {
    await shopWhile(fault.key, fault.title, async () => {
      await sleep(1_000);
      await fault.strike(stage);
      await sleep(1_000);
    });
  }
  const probes = await probe(newBrowser, shop);
  const proof = options.provenCarts > 0 ? await proveCarts(stage, shop, agent, options.provenCarts) : null;
  agent.destroy();
  return {
    store,
    carts: options.shoppers,
    instancesPerShopper: averageInstances(crowd),
    add: summarizeAdds(calm),
    phases,
    probes,
    proof,
  };
}

function summarize(key: Phase['key'], crowd: Crowd): Phase {
  const sent = crowd.sentIn(key);
  const failures: Phase['failures'] = {};
  for (const { failure } of sent) if (failure) failures[failure] = (failures[failure] ?? 0) + 1;
  const { lost, swollen } = crowd.findingsIn(key);
  return { key, requests: sent.length, failures, lostCarts: lost, swollenCarts: swollen };
}

function summarizeAdds(sent: readonly Sent[]): Trial['add'] {
  const took = sent
    .filter(({ kind, failure }) => kind === 'add' && failure === null)
    .map(({ tookMs }) => tookMs)
    .toSorted((a, b) => a - b);
  const quantile = (part: number) => Number((took[Math.floor(took.length * part)] ?? Number.NaN).toFixed(1));
  return { count: took.length, p50Ms: quantile(0.5), p99Ms: quantile(0.99) };
}

function averageInstances({ shoppers }: Crowd): number {
  const counts = shoppers.map(
    ({ sent }) => new Set(sent.filter(({ phase }) => phase === 'calm').map(({ instance }) => instance)).size,
  );
  return Number((counts.reduce((sum, count) => sum + count, 0) / counts.length).toFixed(2));
}
