export interface FieldError {
  path: string;
  message: string;
}

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Sign in first',
  402: 'Payment declined',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Not acceptable as sent',
  429: 'Too many requests',
  503: 'Briefly unavailable',
};

interface Details {
  detail?: string;
  errors?: FieldError[];
  /** Seconds, sent as `Retry-After`. */
  retryAfter?: number;
  /** The request was answered so before. */
  replayed?: boolean;
  /** Further members of the problem document, e.g. the lines that are out of stock. */
  extra?: Record<string, unknown>;
}

/** An expected failure: travels as `application/problem+json` (RFC 9457), never logged as an error. */
export class Problem extends Error {
  readonly status: number;
  /** Stable, for programs: `out_of_stock`, `price_changed` … */
  readonly code: string;
  readonly details: Details;

  constructor(status: number, code: string, details: Details = {}) {
    super(details.detail ?? code);
    this.status = status;
    this.code = code;
    this.details = details;
  }

  toJSON(): Record<string, unknown> {
    const { detail, errors, extra } = this.details;
    return {
      type: `/problems/${this.code}`,
      title: titles[this.status] ?? 'Error',
      status: this.status,
      code: this.code,
      ...(detail && { detail }),
      ...(errors && { errors }),
      ...extra,
    };
  }

  toResponse(): Response {
    const headers = new Headers({
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
    });
    const retryAfter =
      this.details.retryAfter ?? (this.status === 503 || this.status === 429 ? 1 : undefined);
    if (retryAfter !== undefined) headers.set('retry-after', String(Math.ceil(retryAfter)));
    if (this.details.replayed) headers.set('idempotent-replayed', 'true');
    return new Response(JSON.stringify(this), { status: this.status, headers });
  }
}

export const notFound = (detail?: string) => new Problem(404, 'not_found', detail ? { detail } : {});

const lostConnection =
  /^(CONNECTION_|CONNECT_|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|08\d{3}$|57P0[1-3]$|53300$|25006$)/;

/** True when a database or Redis is away, rather than the request wrong or the code broken. */
export function isDependencyAway(error: unknown): boolean {
  for (let e: unknown = error, depth = 0; e && depth < 4; e = (e as { cause?: unknown }).cause, depth += 1) {
    const { code, name } = e as { code?: unknown; name?: unknown };
    if (typeof code === 'string' && lostConnection.test(code)) return true;
    if (name === 'RedisUnavailableError' || name === 'MaxRetriesPerRequestError') return true;
  }
  return false;
}
