import { parseArgs } from 'node:util';
import { StartError } from './process/start-error.ts';

export interface StartOptions {
  reset: boolean;
  sticky: boolean;
  instances: number;
  replicas: number;
  /** CART_STORE for the instances; null leaves it to the environment. */
  store: string | null;
}

const usage =
  'npm start -- [--reset] [--instances 1-16] [--replicas 0-5] [--store redis|postgres|dynamodb|cookie|memory] [--sticky]';

function readNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new StartError(`--${name} is ${text}; it must be a number from ${least} to ${most}. Usage: ${usage}`);
}

/** Throws StartError with the usage for what cannot be meant. */
export function readStartOptions(args: string[]): StartOptions {
  try {
    const { values } = parseArgs({
      args,
      options: {
        reset: { type: 'boolean', default: false },
        sticky: { type: 'boolean', default: false },
        instances: { type: 'string', default: '3' },
        replicas: { type: 'string', default: '2' },
        store: { type: 'string' },
      },
    });
    return {
      reset: values.reset,
      sticky: values.sticky,
      instances: readNumber('instances', values.instances, 1, 16),
      replicas: readNumber('replicas', values.replicas, 0, 5),
      store: values.store ?? null,
    };
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(`${error instanceof Error ? error.message : error} Usage: ${usage}`);
  }
}

/** The port that people use, free and allowed. Throws StartError that says what to do. */
export function readPort(env: NodeJS.ProcessEnv): number {
  const port = Number(env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartError(`PORT is ${env.PORT}; it must be a number from 1 to 65535.`);
}
