import { describe, expect, it } from 'vitest';
import { readLabOptions } from './options.ts';
import { storeNames } from './trial.ts';

describe('readLabOptions', () => {
  it('takes everything unless told otherwise, and only then writes the page', () => {
    expect(readLabOptions([])).toEqual({ stores: storeNames, calmSeconds: 10, isWhole: true });
    expect(readLabOptions(['--seconds', '5'])).toMatchObject({ stores: storeNames, isWhole: false });
    expect(readLabOptions(['redis', 'memory', '--seconds=5'])).toEqual({
      stores: ['memory', 'redis'],
      calmSeconds: 5,
      isWhole: false,
    });
  });

  it.each([[['mongodb']], [['--seconds', '0']], [['--seconds', 'many']], [['--minutes', '1']]])(
    'refuses %j with the usage',
    (args) => {
      expect(() => readLabOptions(args)).toThrow('npm run lab --');
    },
  );
});
