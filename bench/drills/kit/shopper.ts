import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { orderBody } from '#tests/setup/order-body.ts';

/** What a shopper knows of an order they sent. */
export type Outcome =
  | { kind: 'ok'; number: string }
  | { kind: 'failed'; code: string }
  /** No answer, or one that says to ask again. */
  | { kind: 'unknown'; reason: string };

export interface Line {
  variantId: string;
  quantity: number;
}

const answerWithinMs = 20_000;

const order = { ...orderBody, email: 'drill@example.com' };

/** A browser with a cart, that sends its order until it knows what became of it. */
export class Shopper {
  readonly key = randomUUID();
  readonly #url: string;
  #cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  /** @throws Error when the cart did not take it */
  async add(line: Line): Promise<void> {
    const answer = await this.#post(this.#url, '/api/cart/lines', line, randomUUID());
    if (!answer.ok) throw new Error(`the cart answered ${answer.status}: ${await answer.text()}`);
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split(/=(.*)/s) ?? [];
      this.#cookies.set(name, value);
    }
    await answer.arrayBuffer();
  }

  /** Sends the order once, always with the same key; the answer's cookies are as if they were lost. */
  async order(url = this.#url): Promise<Outcome> {
    try {
      const answer = await this.#post(url, '/api/checkout', order, this.key);
      const body = (await answer.json()) as { number?: string; code?: string };
      if (answer.status === 201 && body.number) return { kind: 'ok', number: body.number };
      if (answer.status >= 500) return { kind: 'unknown', reason: `${answer.status} ${body.code}` };
      return { kind: 'failed', code: body.code ?? String(answer.status) };
    } catch (error) {
      return { kind: 'unknown', reason: error instanceof Error ? error.name : 'no answer' };
    }
  }

  /** Sends it again while the outcome is unknown, as a browser would. */
  async orderUntilKnown(untilMs: number): Promise<{ outcome: Outcome; sent: number }> {
    const end = performance.now() + untilMs;
    for (let sent = 1; ; sent += 1) {
      const outcome = await this.order();
      if (outcome.kind !== 'unknown' || performance.now() > end) return { outcome, sent };
      await sleep(200 + Math.random() * 300);
    }
  }

  #post(url: string, path: string, body: object, key: string): Promise<Response> {
    return fetch(url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(answerWithinMs),
    });
  }
}
