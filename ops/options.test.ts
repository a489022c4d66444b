import { describe, expect, it } from 'vitest';
import { placeInstances } from './instances.ts';
import { readPort, readStartOptions } from './options.ts';

describe('readStartOptions', () => {
  it('starts three instances and two replicas unless told otherwise', () => {
    const usual = { reset: false, sticky: false, instances: 3, replicas: 2, store: null };
    expect(readStartOptions([])).toEqual(usual);
    const args = ['--reset', '--sticky', '--instances', '5', '--replicas=0', '--store', 'cookie'];
    expect(readStartOptions(args)).toEqual({
      reset: true,
      sticky: true,
      instances: 5,
      replicas: 0,
      store: 'cookie',
    });
  });

  it.each([
    [['--replicas', '6']],
    [['--instances', '0']],
    [['--instances', 'many']],
    [['--rest']],
    [['extra']],
  ])('refuses %j with the usage', (args) => {
    expect(() => readStartOptions(args)).toThrow('npm start --');
  });
});

describe('readPort', () => {
  it('is 3000 unless PORT says otherwise', () => {
    expect(readPort({} as NodeJS.ProcessEnv)).toBe(3000);
    expect(readPort({ PORT: '8080' } as unknown as NodeJS.ProcessEnv)).toBe(8080);
    expect(() => readPort({ PORT: 'web' } as unknown as NodeJS.ProcessEnv)).toThrow('PORT is web');
  });
});

describe('placeInstances', () => {
  it('fills zones a and b in turn', () => {
    expect(placeInstances(3)).toEqual([
      { id: 'web-a-1', zone: 'a' },
      { id: 'web-b-1', zone: 'b' },
      { id: 'web-a-2', zone: 'a' },
    ]);
  });
});
