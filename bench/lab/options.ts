import { parseArgs } from 'node:util';
import { StartError } from '#ops/process/start-error.ts';
import { type StoreName, storeNames } from './trial.ts';

export interface LabOptions {
  stores: readonly StoreName[];
  /** For so long shoppers shop before anything goes wrong. */
  calmSeconds: number;
  /** Only a run of everything rewrites the page and the README. */
  isWhole: boolean;
}

const usage = `npm run lab -- [${storeNames.join('|')} …] [--seconds 1-60]`;
const usualSeconds = '10';

/** Throws StartError with the usage for what cannot be meant. */
export function readLabOptions(args: string[]): LabOptions {
  const { asked, seconds } = parse(args);
  const unknown = asked.filter((name) => !storeNames.some((known) => known === name));
  if (unknown.length > 0) throw new StartError(`There is no store ${unknown.join(', ')}. Usage: ${usage}`);
  const calmSeconds = Number(seconds);
  if (!Number.isInteger(calmSeconds) || calmSeconds < 1 || calmSeconds > 60) {
    throw new StartError(`--seconds is ${seconds}; it must be a number from 1 to 60. Usage: ${usage}`);
  }
  return {
    stores: storeNames.filter((name) => asked.length === 0 || asked.includes(name)),
    calmSeconds,
    isWhole: asked.length === 0 && seconds === usualSeconds,
  };
}

function parse(args: string[]): { asked: string[]; seconds: string } {
  try {
    const options = { seconds: { type: 'string', default: usualSeconds } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    return { asked: positionals, seconds: values.seconds };
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : error} Usage: ${usage}`);
  }
}
