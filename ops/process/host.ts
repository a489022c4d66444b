import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { signalGroup } from './identity.ts';
import type { PidFile } from './pid-file.ts';
import type { Service, ServiceSpec } from './service.ts';
import { StartError } from './start-error.ts';

interface HostOptions {
  pids: PidFile;
  /** Whether a service that dies is started again; else its death is a failure of the whole. */
  supervise: boolean;
  report: (line: string) => void;
  /** A service died and stays dead. */
  onFailure: (error: unknown) => void;
}

interface TaskOptions {
  cwd?: string;
  env: NodeJS.ProcessEnv;
  /** The file that its output goes to, or `inherit` for the terminal. */
  log: string;
}

const stopOrder: ServiceSpec['tier'][] = ['balancer', 'web', 'data'];

/** Everything that runs for one data folder, so that all of it can be ended together. */
export class Host {
  readonly pids: PidFile;
  readonly supervise: boolean;
  readonly report: (line: string) => void;
  readonly #onFailure: (error: unknown) => void;
  readonly #services: Service[] = [];
  readonly #tasks = new Set<ChildProcess>();
  readonly #listeners = new Set<() => void>();
  #stopping = false;

  constructor(options: HostOptions) {
    this.pids = options.pids;
    this.supervise = options.supervise;
    this.report = options.report;
    this.#onFailure = options.onFailure;
  }

  get isStopping(): boolean {
    return this.#stopping;
  }

  get services(): readonly Service[] {
    return this.#services;
  }

  adopt(service: Service) {
    this.#services.push(service);
  }

  /** Calls back whenever a service has a new pid or none. */
  onChange(listener: () => void) {
    this.#listeners.add(listener);
  }

  changed() {
    for (const listener of this.#listeners) listener();
  }

  fail(error: unknown) {
    if (!this.#stopping) this.#onFailure(error);
  }

  throwIfStopping() {
    if (this.#stopping) throw new StartError('Stopped.');
  }

  /** Runs a program to its end; answers its exit code, or null when it was killed or could not be run. */
  async runProgram(
    name: string,
    command: string,
    args: string[],
    options: TaskOptions,
  ): Promise<number | null> {
    this.throwIfStopping();
    const output = options.log === 'inherit' ? 'inherit' : openSync(options.log, 'w');
    const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', output, output] });
    if (typeof output === 'number') closeSync(output);
    const { pid } = child;
    this.#tasks.add(child);
    if (pid !== undefined) this.pids.add(name, pid, 'SIGTERM');
    const code = await new Promise<number | null>((resolve) => {
      child.once('error', () => resolve(null));
      child.once('exit', resolve);
    });
    this.#tasks.delete(child);
    if (pid !== undefined) this.pids.remove(pid);
    this.throwIfStopping();
    return code;
  }

  /** Runs a program that has to succeed. Throws StartError with the end of its output when it fails. */
  async runTask(name: string, command: string, args: string[], options: TaskOptions): Promise<void> {
    if ((await this.runProgram(name, command, args, options)) === 0) return;
    const end = readFileSync(options.log, 'utf8').trimEnd().split('\n').slice(-25).join('\n');
    throw new StartError(`${name} failed (all of its output is in ${options.log}):\n${end}`);
  }

  /** Stops all, tier by tier. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const task of this.#tasks) if (task.pid !== undefined) signalGroup(task.pid, 'SIGKILL');
    for (const tier of stopOrder) {
      const members = this.#services.filter((service) => service.spec.tier === tier);
      await Promise.all(members.map((service) => service.stop()));
    }
  }

  /** Ends all at once and hard; the data stays sound, as after a power cut. */
  async kill(): Promise<void> {
    this.#stopping = true;
    for (const task of this.#tasks) if (task.pid !== undefined) signalGroup(task.pid, 'SIGKILL');
    await Promise.all(this.#services.map((service) => service.kill()));
  }
}
