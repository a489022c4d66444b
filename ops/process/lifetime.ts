import type { Host } from './host.ts';
import { isAlive, type ProcessIdentity } from './identity.ts';
import { StartError } from './start-error.ts';

export interface LifetimeOptions {
  host: Host;
  parents: ProcessIdentity[];
  /** Runs once everything has ended, whichever way. */
  cleanUp: () => void;
  /** The exit code after a signal: 0 where being stopped is the normal end. */
  stoppedCode: number;
}

const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** npm, the terminal and the launcher each pass on one Ctrl-C; only a later one is a second. */
const sameSignalMs = 1_000;

/** One line for a person; a stack only for what nobody foresaw. */
function describe(error: unknown): string {
  if (error instanceof StartError) return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return 'The disk is full: free some space and try again.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `No right to write ${path ?? 'here'}: run as its owner, or change its owner with chown -R.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * Runs the work to its end, to a failure or to a signal, then ends everything and the process with the code that
 * the work answered. `failure` rejects when a service has died for good.
 */
export async function runToEnd<S extends LifetimeOptions>(
  open: (onFailure: (error: unknown) => void) => Promise<S>,
  work: (session: S, failure: Promise<never>) => Promise<number>,
): Promise<never> {
  process.stdout.on('error', () => {});
  const failure = Promise.withResolvers<never>();
  failure.promise.catch(() => {});
  try {
    const session = await open(failure.reject);
    const ending = new Ending(session);
    const code = await Promise.race([work(session, failure.promise), failure.promise]).catch((error) => {
      // While stopping, whatever was waiting for a service fails: no news.
      if (!session.host.isStopping) console.error(describe(error));
      return 1;
    });
    return await ending.end(code);
  } catch (error) {
    console.error(describe(error));
    process.exit(1);
  }
}

/** Ends everything once, from wherever the end comes. */
class Ending {
  readonly #options: LifetimeOptions;
  #since: number | null = null;
  #done: Promise<never> | null = null;

  constructor(options: LifetimeOptions) {
    this.#options = options;
    for (const signal of signals) process.on(signal, () => this.#onSignal());
    process.on('disconnect', () => this.end(1));
    setInterval(() => {
      if (!options.parents.every(isAlive)) this.end(1);
    }, 1_000).unref();
  }

  end(code: number): Promise<never> {
    this.#since ??= performance.now();
    this.#done ??= this.#options.host.stop().then(() => this.#leave(code));
    return this.#done;
  }

  #onSignal() {
    if (this.#since === null) {
      console.log('\nStopping …');
      this.end(this.#options.stoppedCode);
    } else if (performance.now() - this.#since > sameSignalMs) {
      this.#options.host.kill().then(() => this.#leave(1));
    }
  }

  #leave(code: number): never {
    this.#options.cleanUp();
    process.exit(code);
  }
}
