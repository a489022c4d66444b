/** A changed resource, or the problem's `code` with what it says about fields and lines. */
export type ChangeAnswer<T> = { ok: true; data: T } | { ok: false; code: string; problem: ProblemBody };

export interface ProblemBody {
  code?: string;
  detail?: string;
  errors?: { path: string; message: string }[];
  /** Where a person goes on. */
  url?: string;
  /** Of an order that waits for its payment, and what confirms that. */
  number?: string;
  clientSecret?: string;
  reason?: string;
  lines?: { variantId: string; available: number }[];
}

interface Change {
  method: 'POST' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** Kept by the caller across attempts of one intent; made here for one attempt and its repeats. */
  idempotencyKey?: string;
  /** After so long without an answer an attempt counts as lost. */
  patienceMs?: number;
}

const attempts = 3;
const pauseMs = 400;

/**
 * Sends a change from the browser. Repeats it under the same `Idempotency-Key` when no answer came or a dependency was
 * away: the server gives the first answer again rather than doing it twice.
 */
export async function sendChange<T>(path: string, change: Change): Promise<ChangeAnswer<T>> {
  const key = change.idempotencyKey ?? newKey();
  for (let attempt = 1; ; attempt += 1) {
    const answer = await send<T>(path, change, key);
    const isAway = !answer.ok && (answer.code === 'offline' || answer.code === 'unavailable');
    if (!isAway || attempt === attempts) return answer;
    await new Promise((resolve) => setTimeout(resolve, pauseMs * attempt));
  }
}

/** Of answers that are not ours, such as the balancer's. */
const codesByStatus: Record<number, string> = { 429: 'too_many_requests', 503: 'unavailable' };

async function send<T>(
  path: string,
  { method, body, patienceMs }: Change,
  key: string,
): Promise<ChangeAnswer<T>> {
  try {
    const response = await fetch(path, {
      method,
      // A change goes on when its page is left.
      keepalive: true,
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(patienceMs && { signal: AbortSignal.timeout(patienceMs) }),
    });
    if (response.ok) return { ok: true, data: (await response.json()) as T };
    const problem = (await response.json().catch(() => ({}))) as ProblemBody;
    return { ok: false, code: problem.code ?? codesByStatus[response.status] ?? 'unknown', problem };
  } catch {
    return { ok: false, code: 'offline', problem: {} };
  }
}

/** `crypto.randomUUID` is missing on plain http addresses other than localhost. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
