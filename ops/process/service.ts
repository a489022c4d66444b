import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Host } from './host.ts';
import { signalGroup } from './identity.ts';
import { StartError } from './start-error.ts';

export interface ServiceSpec {
  name: string;
  /** Stopped in this order, those of one tier together. */
  tier: 'balancer' | 'web' | 'data';
  command: string;
  args: string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
  /** The file that its output is appended to, or `inherit` for the terminal. */
  log: string;
  stopSignal: 'SIGTERM' | 'SIGINT';
  stopWithinMs: number;
  readyWithinMs: number;
  /** Runs before each start. */
  prepare?: () => Promise<void>;
  isReady: () => Promise<boolean>;
}

const pollMs = 25;
const firstBackoffMs = 250;
const longestBackoffMs = 8_000;
const quickDeathsAllowed = 6;
/** A service that lived this long counts as healthy again. */
const healthyMs = 20_000;

/** One child process that is started, watched, restarted when it dies, and ended. */
export class Service {
  readonly spec: ServiceSpec;
  readonly #host: Host;
  #child: ChildProcess | null = null;
  #exited: Promise<void> = Promise.resolve();
  #wanted = false;
  #quickDeaths = 0;

  constructor(host: Host, spec: ServiceSpec) {
    this.#host = host;
    this.spec = spec;
    host.adopt(this);
  }

  get name(): string {
    return this.spec.name;
  }

  get pid(): number | null {
    return this.#child?.pid ?? null;
  }

  /** Starts it and waits until it is ready. Throws StartError when it dies or takes too long. */
  async start(): Promise<void> {
    this.#host.throwIfStopping();
    this.#wanted = true;
    await this.spec.prepare?.();
    this.#host.throwIfStopping();
    const child = this.#spawn();
    const deadline = Date.now() + this.spec.readyWithinMs;
    while (this.#child === child && !(await this.spec.isReady().catch(() => false))) {
      if (Date.now() > deadline) {
        await this.kill();
        throw new StartError(
          `${this.name} was not ready after ${this.spec.readyWithinMs / 1000} s${this.#logHint()}`,
        );
      }
      await sleep(pollMs);
    }
    this.#host.throwIfStopping();
    if (this.#child !== child) throw new StartError(`${this.name} died while starting${this.#logHint()}`);
    this.#supervise(child);
  }

  /** Asks it to end, and after its grace ends it hard. */
  async stop(): Promise<void> {
    this.#wanted = false;
    const child = this.#child;
    if (child?.pid === undefined) return;
    child.kill(this.spec.stopSignal);
    const hard = setTimeout(() => this.#killGroup(child), this.spec.stopWithinMs);
    await this.#exited;
    clearTimeout(hard);
  }

  /** `kill -9`, without a restart by the supervisor. */
  async kill(): Promise<void> {
    this.#wanted = false;
    if (this.#child) this.#killGroup(this.#child);
    await this.#exited;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  #killGroup(child: ChildProcess) {
    if (child.pid !== undefined) signalGroup(child.pid, 'SIGKILL');
  }

  #spawn(): ChildProcess {
    const { command, args, cwd, env, uid, gid, log, stopSignal } = this.spec;
    const output = log === 'inherit' ? 'inherit' : openSync(log, 'a');
    // A group of its own: Ctrl-C reaches only the starter, which then stops everything in order.
    const child = spawn(command, args, {
      cwd,
      env,
      uid,
      gid,
      detached: true,
      stdio: ['ignore', output, output],
    });
    if (typeof output === 'number') closeSync(output);
    const { pid } = child;
    if (pid !== undefined) this.#host.pids.add(this.name, pid, stopSignal);
    this.#child = child;
    this.#exited = new Promise((resolve) => {
      const onEnd = () => {
        if (pid !== undefined) this.#host.pids.remove(pid);
        if (this.#child === child) this.#child = null;
        this.#host.changed();
        resolve();
      };
      child.once('error', onEnd);
      child.once('exit', onEnd);
    });
    this.#host.changed();
    return child;
  }

  async #supervise(child: ChildProcess) {
    const started = Date.now();
    await this.#exited;
    if (!this.#wanted || this.#host.isStopping) return;
    this.#quickDeaths = Date.now() - started > healthyMs ? 1 : this.#quickDeaths + 1;
    const cause = child.signalCode ?? `exit code ${child.exitCode}`;
    if (!this.#host.supervise || this.#quickDeaths > quickDeathsAllowed) {
      this.#host.fail(new StartError(`${this.name} died (${cause})${this.#logHint()}`));
      return;
    }
    const backoff = Math.min(longestBackoffMs, firstBackoffMs * 2 ** (this.#quickDeaths - 1));
    this.#host.report(`${this.name} died (${cause}); starting it again in ${backoff / 1000} s`);
    await sleep(backoff);
    await this.spec.prepare?.();
    if (!this.#wanted || this.#host.isStopping) return;
    // Not waited for: what it depends on may be away for longer, and the balancer sees when it is ready.
    this.#supervise(this.#spawn());
  }

  #logHint(): string {
    const { log } = this.spec;
    return log === 'inherit' ? '.' : `: ${readReason(log) || 'it said nothing'} (more in ${log})`;
  }
}

/** The last line of a log that speaks of an error, or its last line. */
function readReason(log: string): string {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-40);
  const reason = lines.findLast((line) => /error|fatal|panic|missing|malformed|cannot|alert/i.test(line));
  return (reason ?? lines.at(-1) ?? '').trim().slice(0, 300);
}
