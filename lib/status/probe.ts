import { performance } from 'node:perf_hooks';

export interface ProbeResult {
  up: boolean;
  /** Null when it did not answer in time. */
  latencyMs: number | null;
}

/**
 * Asks a dependency whether it is there. One question is under way at a time: one that hangs holds a single
 * connection, however often it is asked meanwhile.
 */
export function makeProbe(ask: () => Promise<unknown>, withinMs: number): () => Promise<ProbeResult> {
  let underWay: Promise<ProbeResult> | null = null;
  const start = (): Promise<ProbeResult> => {
    const startedAt = performance.now();
    return ask()
      .then(
        () => ({ up: true, latencyMs: performance.now() - startedAt }),
        () => ({ up: false, latencyMs: null }),
      )
      .finally(() => {
        underWay = null;
      });
  };
  return async () => {
    underWay ??= start();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<ProbeResult>((resolve) => {
      timer = setTimeout(() => resolve({ up: false, latencyMs: null }), withinMs);
    });
    try {
      return await Promise.race([underWay, late]);
    } finally {
      clearTimeout(timer);
    }
  };
}
