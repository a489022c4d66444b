import { describe, expect, it } from 'vitest';
import { addCounts, countRun } from './counts.ts';
import { listCheckSteps } from './parts.ts';

describe('countRun', () => {
  it('reads a report of vitest', () => {
    expect(countRun({ numPassedTests: 7, numFailedTests: 2 }, false)).toEqual({ passed: 7, failed: 2 });
  });

  it('reads a report of Playwright', () => {
    const report = { stats: { expected: 3, flaky: 1, unexpected: 2 } };
    expect(countRun(report, false)).toEqual({ passed: 4, failed: 2 });
  });

  it('counts a run that fails outside its tests as a failure', () => {
    expect(countRun({ numPassedTests: 7, numFailedTests: 0 }, false)).toEqual({ passed: 7, failed: 1 });
    expect(countRun(null, false)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('addCounts', () => {
  it('adds up all parts', () => {
    const parts = [
      { passed: 3, failed: 0 },
      { passed: 4, failed: 1 },
    ];
    expect(addCounts(parts)).toEqual({ passed: 7, failed: 1 });
  });
});

describe('listCheckSteps', () => {
  it('takes the check apart', () => {
    const packageJson = JSON.stringify({ scripts: { check: 'biome check && tsc --noEmit && knip' } });
    expect(listCheckSteps(packageJson)).toEqual(['biome check', 'tsc --noEmit', 'knip']);
  });

  it('does not take a missing check for a passed one', () => {
    expect(() => listCheckSteps('{"scripts": {}}')).toThrow('no script');
  });
});
