/** Says step by step what is done and how long it took, as plain lines that also read well in a log. */
export class Progress {
  readonly #started = performance.now();
  readonly #running = new Map<string, number>();
  readonly #write: (line: string) => void;
  #beat: NodeJS.Timeout | null = null;

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  get seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }

  say(line: string) {
    this.#write(line);
  }

  /** Runs a step and says how long it took, with the detail that it answers. */
  async step<T>(name: string, run: () => Promise<T>, detail: (result: T) => string = () => ''): Promise<T> {
    const began = performance.now();
    this.#running.set(name, began);
    this.#beat ??= setInterval(() => this.#sayRunning(), 15_000).unref();
    try {
      const result = await run();
      const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6);
      this.#write(`  ${name.padEnd(18)}${seconds} s   ${detail(result)}`.trimEnd());
      return result;
    } finally {
      this.#running.delete(name);
      if (this.#running.size === 0 && this.#beat) {
        clearInterval(this.#beat);
        this.#beat = null;
      }
    }
  }

  #sayRunning() {
    const names = [...this.#running].map(
      ([name, began]) => `${name} (${Math.round((performance.now() - began) / 1000)} s)`,
    );
    this.#write(`  … ${names.join(', ')}`);
  }
}
