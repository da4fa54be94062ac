/** A refusal or an outage as the API tells it (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly slug: string,
    readonly status: number,
    readonly detail = '',
    /** Seconds until the same request may succeed. */
    readonly wait?: number,
  ) {
    super(slug);
  }

  /** The conversation cannot go on, whatever is sent again. */
  get final(): boolean {
    return this.slug === 'erased' || this.slug === 'not-allowed';
  }
}

const BY_STATUS: Record<number, string> = {
  401: 'token-invalid',
  403: 'not-allowed',
  404: 'not-found',
  410: 'erased',
  429: 'too-many-messages',
};

export function problemFrom(body: unknown, status = 503, retryAfter: string | null = null): Problem {
  const { type, detail, retryAfterSeconds, status: own } = (body ?? {}) as Record<string, unknown>;
  const code = typeof own === 'number' ? own : status;
  const slug = typeof type === 'string' ? type.split(/[/#]/).pop() : '';
  const wait = Number(retryAfterSeconds ?? retryAfter ?? NaN);
  return new Problem(
    slug && slug !== 'about:blank' ? slug : (BY_STATUS[code] ?? (code < 500 ? 'bad-request' : 'unavailable')),
    code,
    typeof detail === 'string' ? detail : '',
    Number.isFinite(wait) ? Math.max(0, wait) : undefined,
  );
}
