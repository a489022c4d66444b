import { processWide } from './process-wide.ts';

/** Set by the server on SIGTERM, read by /readyz. */
export const lifecycle = (): { draining: boolean } => processWide('lifecycle', () => ({ draining: false }));
