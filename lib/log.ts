import pino, { type Logger } from 'pino';
import { processWide } from './process-wide.ts';

/** Structured lines to stdout; who spoke and where is in each. */
export const log: Logger = processWide('log', () =>
  pino({
    level: process.env.LOG_LEVEL ?? 'info',
    base: { instance: process.env.INSTANCE_ID, zone: process.env.ZONE },
    redact: ['password', 'token', '*.password', '*.token', 'headers.cookie', 'headers.authorization'],
  }),
);
