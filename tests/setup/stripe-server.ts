import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

type Fields = Record<string, string>;
type Intent = ReturnType<typeof newIntent>;

interface Answer {
  status: number;
  body: unknown;
}

/** As the API of 2026 answers, without the members that nobody here reads. */
function newIntent(id: string, fields: Fields) {
  return {
    id,
    object: 'payment_intent',
    amount: Number(fields.amount),
    amount_received: 0,
    cancellation_reason: null as string | null,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_k3yMq`,
    confirmation_method: 'automatic',
    created: 1_795_000_000,
    currency: fields.currency,
    description: fields.description,
    last_payment_error: null as object | null,
    latest_charge: null as object | null,
    livemode: false,
    metadata: metadataOf(fields),
    payment_method_types: ['card', 'link'],
    status: 'requires_payment_method',
  };
}

const metadataOf = (fields: Fields): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const key = /^metadata\[(\w+)\]$/.exec(name)?.[1];
      return key ? [[key, value]] : [];
    }),
  );

const refused = (message: string, code: string): Answer => ({
  status: 400,
  body: { error: { type: 'invalid_request_error', code, message } },
});

/** Stripe's API as far as the store uses it, with its memory for idempotency keys. */
export async function startStripeServer() {
  const intents = new Map<string, Intent>();
  const refunds: { id: string; payment_intent: string; amount: number; metadata: Fields; status: string }[] =
    [];
  const answered = new Map<string, { request: string; answer: Answer }>();
  const seen: string[] = [];
  let mood: 'well' | 'silent' | 'failing' | 'losing answers' = 'well';

  function requireIntent(id: string): Intent {
    const intent = intents.get(id);
    if (!intent) throw new Error(`no intent ${id}`);
    return intent;
  }

  function cancel(intent: Intent): Answer {
    if (intent.status === 'succeeded' || intent.status === 'canceled') {
      return refused('You cannot cancel this PaymentIntent.', 'payment_intent_unexpected_state');
    }
    Object.assign(intent, { status: 'canceled', cancellation_reason: 'abandoned' });
    return { status: 200, body: intent };
  }

  function act(method: string, path: string, fields: Fields): Answer {
    const [, , resource = '', id = '', verb] = path.split('/');
    if (resource === 'refunds' && method === 'GET') {
      const data = refunds.filter((refund) => refund.payment_intent === fields.payment_intent);
      return { status: 200, body: { object: 'list', data, has_more: false, url: '/v1/refunds' } };
    }
    if (resource === 'refunds') {
      const refund = {
        id: `re_${refunds.length + 1}`,
        object: 'refund',
        payment_intent: fields.payment_intent ?? '',
        amount: Number(fields.amount),
        metadata: metadataOf(fields),
        status: 'succeeded',
      };
      refunds.push(refund);
      return { status: 200, body: refund };
    }
    if (method === 'GET') return { status: 200, body: requireIntent(id) };
    if (verb === 'cancel') return cancel(requireIntent(id));
    const intent = newIntent(`pi_${intents.size + 1}`, fields);
    intents.set(intent.id, intent);
    return { status: 200, body: structuredClone(intent) };
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', 'http://stripe.test');
    const text = await read(request);
    const key = request.headers['idempotency-key'] as string | undefined;
    seen.push(`${request.method} ${url.pathname} ${text}`);
    const known = key === undefined ? undefined : answered.get(key);
    if (known && known.request !== text) return refused('Keys go with one request.', 'idempotency_error');
    if (known) return known.answer;
    const fields = Object.fromEntries(new URLSearchParams(text || url.search));
    const made = act(request.method ?? 'GET', url.pathname, fields);
    if (key !== undefined) answered.set(key, { request: text, answer: made });
    return made;
  }

  const server = createServer(async (request, response) => {
    if (mood === 'silent') return;
    if (mood === 'failing') {
      const error = { type: 'api_error', message: 'Something went wrong on our end.' };
      return response.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
    }
    const { status, body } = await answer(request);
    if (mood === 'losing answers') return response.destroy();
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    intents,
    refunds,
    /** Each request as a line: method, path and body. */
    seen,
    behave(next: typeof mood) {
      mood = next;
    },
    /** What the browser and the bank do with the secret between them. */
    pay(id: string) {
      const intent = requireIntent(id);
      if (intent.status === 'canceled') throw new Error('a cancelled intent cannot be paid');
      Object.assign(intent, {
        status: 'succeeded',
        amount_received: intent.amount,
        latest_charge: {
          id: `ch_${id}`,
          object: 'charge',
          payment_method_details: { type: 'card', card: { brand: 'visa', last4: '4242', exp_year: 2030 } },
        },
      });
    },
    decline(id: string) {
      const last_payment_error = {
        type: 'card_error',
        code: 'card_declined',
        decline_code: 'insufficient_funds',
      };
      Object.assign(requireIntent(id), { status: 'requires_payment_method', last_payment_error });
    },
    /** A bank sends it back, days after it was made. */
    failRefund(id: string) {
      const refund = refunds.find((one) => one.id === id);
      if (!refund) throw new Error(`no refund ${id}`);
      refund.status = 'failed';
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type StripeServer = Awaited<ReturnType<typeof startStripeServer>>;

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
