import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Browser, Sending } from './browser.ts';
import type { CartEvent, Change, Lines } from './history.ts';

/** What there is to buy. */
export interface Shop {
  variantIds: readonly string[];
  pages: readonly string[];
}

/** One request as it went; a change that was sent again is one more. */
export interface Sent {
  phase: string;
  kind: 'browse' | 'read' | Change['kind'];
  failure: string | null;
  instance: string | null;
  tookMs: number;
}

const attempts = 8;
const pauseBeforeRetryMs = 300;
const mostLines = 5;

const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)] as T;

/** Does one thing after the other and remembers all of it. */
export class Shopper {
  readonly browser: Browser;
  readonly #shop: Shop;
  readonly events: CartEvent[] = [];
  readonly sent: Sent[] = [];
  #lines: Lines = {};

  constructor(browser: Browser, shop: Shop) {
    this.browser = browser;
    this.#shop = shop;
  }

  /** Something that people do; the first time it fills the cart. */
  async act(phase: string): Promise<void> {
    const held = Object.keys(this.#lines);
    const dice = Math.random();
    if (held.length === 0 || (dice < 0.3 && held.length < mostLines)) return this.add(phase);
    if (dice < 0.45) return this.#change(phase, { kind: 'set', variantId: pick(held), quantity: dieOf(5) });
    if (dice < 0.6 && held.length > 1) {
      return this.#change(phase, { kind: 'remove', variantId: pick(held), quantity: 0 });
    }
    if (dice < 0.8) return this.read(phase);
    await this.#send(phase, 'browse', { method: 'GET', path: pick(this.#shop.pages) });
  }

  add(phase: string): Promise<void> {
    return this.#change(phase, { kind: 'add', variantId: pick(this.#shop.variantIds), quantity: dieOf(3) });
  }

  async read(phase: string, tries = 1): Promise<void> {
    const answer = await this.#sendUntilAnswered(phase, 'read', { method: 'GET', path: '/api/cart' }, tries);
    this.#note(phase, null, answer);
  }

  /** A read that does not give up, after which the cart is known. */
  look = (phase: string): Promise<void> => this.read(phase, attempts);

  async #change(phase: string, change: Change): Promise<void> {
    const sending = { ...toSending(change), key: randomUUID() };
    this.#note(phase, change, await this.#sendUntilAnswered(phase, change.kind, sending, attempts));
  }

  #note(phase: string, change: Change | null, answer: Answer) {
    const answered = toOutcome(answer);
    this.events.push({ phase, change, answered });
    if (typeof answered === 'object') this.#lines = answered;
  }

  async #sendUntilAnswered(
    phase: string,
    kind: Sent['kind'],
    sending: Sending,
    tries: number,
  ): Promise<Answer> {
    let answer = await this.#send(phase, kind, sending);
    for (let tried = 1; answer.failure !== null && tried < tries; tried += 1) {
      await sleep(pauseBeforeRetryMs);
      answer = await this.#send(phase, kind, sending);
    }
    return answer;
  }

  async #send(phase: string, kind: Sent['kind'], sending: Sending): Promise<Answer> {
    const answer = await this.browser.send(sending);
    const { failure, instance, tookMs } = answer;
    this.sent.push({ phase, kind, failure, instance, tookMs });
    return answer;
  }
}

const dieOf = (sides: number) => 1 + Math.floor(Math.random() * sides);

export function toSending({ kind, variantId, quantity }: Change): Sending {
  if (kind === 'add') return { method: 'POST', path: '/api/cart/lines', body: { variantId, quantity } };
  const path = `/api/cart/lines/${variantId}`;
  return kind === 'set' ? { method: 'PATCH', path, body: { quantity } } : { method: 'DELETE', path };
}

function toOutcome({ status, failure, body }: Answer): CartEvent['answered'] {
  if (failure !== null || status === null) return 'unknown';
  return status === 200 ? readLines(body) : 'refused';
}

/** The lines of a cart as the store answers it. */
export function readLines(body: string): Lines {
  const { lines } = JSON.parse(body) as { lines: { variantId: string; quantity: number }[] };
  return Object.fromEntries(lines.map(({ variantId, quantity }) => [variantId, quantity]));
}
