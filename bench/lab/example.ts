import { faults } from './faults.ts';
import type { LabResult } from './result.ts';
import type { Phase, StoreName, Trial } from './trial.ts';

const phase = (key: Phase['key'], lostCarts = 0): Phase => ({
  key,
  requests: 1_000,
  failures: {},
  lostCarts,
  swollenCarts: 0,
});

/** A store that does as the case says, for tests of what is made of a run. */
export function exampleTrial(store: StoreName, changed: Partial<Trial> = {}): Trial {
  const isMemory = store === 'memory';
  const headers = [1, 50, 100].map((lines) => ({
    lines,
    bytes: store === 'cookie' ? 500 + 33 * lines : 480,
  }));
  return {
    store,
    carts: 120,
    instancesPerShopper: isMemory ? 1 : 2.8,
    add: { count: 300, p50Ms: 4, p99Ms: 20 },
    phases: [
      phase('calm'),
      ...faults.map(({ key }) => phase(key, isMemory && (key === 'killed' || key === 'restarted') ? 40 : 0)),
    ],
    probes: {
      altered: { tried: 20, accepted: 0 },
      replayed: store === 'cookie' ? 'the old cart' : 'the current cart',
      growth: { headers, refused: { lines: 100, code: 'cart_full' }, largestCookie: 3_500 },
    },
    proof: store === 'redis' ? { carts: 1_000, intact: 1_000 } : null,
    ...changed,
  };
}

export const exampleResult = (trials: Trial[]): LabResult => ({
  at: '2026-01-02T03:04:05.000Z',
  machine: 'two cores',
  load: 1,
  calmSeconds: 10,
  trials,
  plainCookie: [
    { lines: 1, bytes: 400 },
    { lines: 45, bytes: 4_150 },
    { lines: 110, bytes: 9_900 },
  ],
});
