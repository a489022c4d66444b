import { usualBuild } from '#ops/build.ts';
import { placeInstances } from '#ops/instances.ts';
import { findFreePorts } from '#ops/process/ports.ts';
import { StartError } from '#ops/process/start-error.ts';
import { Progress } from '#ops/progress.ts';
import { loadSecrets } from '#ops/secrets.ts';
import { prepareDatabase, startOwnDynamodb, startServices } from '#ops/services.ts';
import { type Session, secretsFile } from '#ops/session.ts';
import { buildWithProgress, type StackOptions } from '#ops/stack.ts';
import { withoutStore } from '#ops/testing/environment.ts';
import { openWeb, startInstances } from '#ops/web.ts';
import { stockUp } from '../kit/variants.ts';
import type { Shop } from './shopper.ts';
import { type StoreName, type Trial, tryStore } from './trial.ts';

export interface Lab {
  /** More variants than a cart may have lines. */
  variantIds: readonly string[];
  tryStore: (store: StoreName, calmSeconds: number) => Promise<Trial>;
}

const shoppers = 120;
const provenCarts = 1_000;
const variantCount = 110;
const pageCount = 24;

/** Services, catalog and build, which all stores share; each gets a balancer and three instances of its own. */
export async function openLab({ host, data }: Session): Promise<Lab> {
  const progress = new Progress((line) => console.log(line));
  const base = withoutStore(process.env);
  const [port = 0] = await findFreePorts(1);
  const options: StackOptions = {
    dataFolder: data.folder,
    logs: data.logs,
    secrets: loadSecrets(secretsFile, base),
    env: base,
    replicas: 2,
    redisFailover: true,
    instances: placeInstances(3),
    sticky: false,
    port,
    progress,
  };
  const [services, dynamodb] = await Promise.all([
    startServices(host, options),
    startOwnDynamodb(host, options),
    buildWithProgress(host, usualBuild, options),
  ]);
  await prepareDatabase(host, services, options);
  const { redis } = services;
  if (!redis) throw new StartError('The lab kills Redis: it needs one of its own.');
  const variantIds = await stockUp(services.env.DATABASE_URL ?? '', variantCount);

  const tryOne = async (store: StoreName, calmSeconds: number): Promise<Trial> => {
    const env = { ...services.env, ...dynamodb, CART_STORE: store, LOG_LEVEL: 'warn' };
    const web = await openWeb(host, env, options);
    await progress.step(store, () => startInstances(web));
    const trial = await tryStore({
      store,
      stage: { web, redis },
      shop: { variantIds, pages: await listPages(web.url) },
      shoppers,
      calmSeconds,
      provenCarts: store === 'redis' ? provenCarts : 0,
      say: (line) => progress.say(`    ${line}`),
    });
    await web.balancer.service.stop();
    await Promise.all(web.instances.map(({ service }) => service.kill()));
    return trial;
  };
  return { variantIds, tryStore: tryOne };
}

async function listPages(url: string): Promise<Shop['pages']> {
  const { products } = (await (await fetch(`${url}/api/products?limit=${pageCount}`)).json()) as {
    products: { handle: string }[];
  };
  return ['/', ...products.map(({ handle }) => `/products/${handle}`)];
}
