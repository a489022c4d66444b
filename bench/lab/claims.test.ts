import { describe, expect, it } from 'vitest';
import { checkClaims } from './claims.ts';
import { exampleResult, exampleTrial } from './example.ts';
import { storeNames, type Trial } from './trial.ts';

const notShown = (trial: Trial) =>
  checkClaims(exampleResult([trial])).flatMap(({ claim, holds }) => (holds ? [] : [claim]));

const withPhase = (trial: Trial, key: string, changed: Partial<Trial['phases'][number]>): Trial => ({
  ...trial,
  phases: trial.phases.map((phase) => (phase.key === key ? { ...phase, ...changed } : phase)),
});

const withGrowth = (trial: Trial, changed: Partial<Trial['probes']['growth']>): Trial => ({
  ...trial,
  probes: { ...trial.probes, growth: { ...trial.probes.growth, ...changed } },
});

describe('checkClaims', () => {
  it.each(storeNames)('finds all claims shown by a %s store that does as the case says', (store) => {
    expect(notShown(exampleTrial(store))).toEqual([]);
  });

  it('wants a pinned cart to die with its instance, and only then', () => {
    const memory = exampleTrial('memory');
    expect(notShown(withPhase(memory, 'killed', { lostCarts: 0 }))).toHaveLength(1);
    expect(notShown(withPhase(memory, 'calm', { lostCarts: 1 }))).toHaveLength(1);
    expect(notShown({ ...memory, instancesPerShopper: 1.2 })).toHaveLength(1);
  });

  it('wants a cart in a cookie to be heavy, and never too heavy', () => {
    const cookie = exampleTrial('cookie');
    const light = [1, 100].map((lines) => ({ lines, bytes: 480 }));
    expect(notShown(withGrowth(cookie, { headers: light }))).toHaveLength(1);
    expect(notShown(withGrowth(cookie, { largestCookie: 4_097 }))).toHaveLength(1);
    expect(notShown(withGrowth(cookie, { refused: null }))).toHaveLength(1);
  });

  it.each(['redis', 'dynamodb', 'postgres'] as const)('wants %s to lose and to double nothing', (store) => {
    const trial = exampleTrial(store);
    expect(notShown(withPhase(trial, 'flushed', { lostCarts: 1 }))).toHaveLength(1);
    expect(notShown(withPhase(trial, 'failover', { swollenCarts: 1 }))).toHaveLength(1);
    expect(notShown(withPhase(trial, 'restarted', { failures: { '503': 1 } }))).toHaveLength(1);
    expect(
      notShown({ ...trial, probes: { ...trial.probes, altered: { tried: 20, accepted: 1 } } }),
    ).toHaveLength(1);
    expect(notShown({ ...trial, probes: { ...trial.probes, replayed: 'the old cart' } })).toHaveLength(1);
  });

  it('wants every one of the proven carts', () => {
    const proof = { carts: 1_000, intact: 999 };
    expect(notShown(exampleTrial('redis', { proof }))).toHaveLength(1);
  });
});
