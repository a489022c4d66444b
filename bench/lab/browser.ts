import { Agent, type IncomingMessage, request } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Sending {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  /** Sent as JSON. */
  body?: object;
  /** Idempotency-Key: with it the balancer may send again what an instance did not answer. */
  key?: string;
}

export interface Answer {
  /** Null where none came: then `failure` says why. */
  status: number | null;
  /** `503`, `cut off`, `timed out`; null for an answer below 500. */
  failure: string | null;
  body: string;
  instance: string | null;
  tookMs: number;
  /** The request's line and headers, as written to the socket. */
  headerBytes: number;
}

const withinMs = 10_000;
const connections = 32;
/** Written so far, also by requests before: connections are used again. */
const written = new WeakMap<Socket, number>();

/** The connections that all browsers of a run share. */
export const makeAgent = (): Agent => new Agent({ keepAlive: true, maxSockets: connections });

/** One shopper's: keeps cookies as browsers do, and measures what it sends. */
export class Browser {
  readonly #url: string;
  readonly #agent: Agent;
  readonly #jar: Map<string, string>;
  /** Of the largest cookie that was set: name, value and attributes. */
  largestCookie = 0;

  constructor(url: string, agent: Agent, jar: ReadonlyMap<string, string> = new Map()) {
    this.#url = url;
    this.#agent = agent;
    this.#jar = new Map(jar);
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.#jar;
  }

  /** Another browser that has the same cookies, some of them changed. */
  copy(changed: Record<string, string> = {}): Browser {
    return new Browser(this.#url, this.#agent, new Map([...this.#jar, ...Object.entries(changed)]));
  }

  async send(sending: Sending): Promise<Answer> {
    const body = sending.body ? JSON.stringify(sending.body) : '';
    const start = performance.now();
    const exchange = this.#exchange(sending, body);
    try {
      const answer = await exchange.answer;
      const content = await text(answer);
      const status = answer.statusCode ?? 0;
      this.#keepCookies(answer.headers['set-cookie'] ?? []);
      return {
        status,
        failure: status >= 500 ? String(status) : null,
        body: content,
        instance: headerOf(answer, 'x-instance'),
        tookMs: performance.now() - start,
        headerBytes: exchange.bytes() - Buffer.byteLength(body),
      };
    } catch (error) {
      const failure = (error as Error).name === 'TimeoutError' ? 'timed out' : 'cut off';
      const tookMs = performance.now() - start;
      return { status: null, failure, body: '', instance: null, tookMs, headerBytes: 0 };
    }
  }

  #exchange({ method, path, key }: Sending, body: string) {
    const headers = {
      ...(this.#jar.size > 0 && {
        cookie: [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; '),
      }),
      ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
      ...(key && { 'idempotency-key': key }),
    };
    const signal = AbortSignal.timeout(withinMs);
    let socket: Socket | null = null;
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      request(this.#url + path, { method, agent: this.#agent, headers, signal }, resolve)
        .once('socket', (used) => {
          socket = used;
        })
        .once('error', (error) => reject(signal.aborted ? signal.reason : error))
        .end(body);
    });
    const bytes = () => {
      const total = socket?.bytesWritten ?? 0;
      const before = (socket && written.get(socket)) ?? 0;
      if (socket) written.set(socket, total);
      return total - before;
    };
    return { answer, bytes };
  }

  #keepCookies(lines: readonly string[]) {
    for (const line of lines) {
      this.largestCookie = Math.max(this.largestCookie, line.length);
      const pair = line.split(';')[0] ?? '';
      const end = pair.indexOf('=');
      this.#jar.set(pair.slice(0, end), pair.slice(end + 1));
    }
  }
}

function headerOf(answer: IncomingMessage, name: string): string | null {
  const value = answer.headers[name];
  return typeof value === 'string' ? value : null;
}
