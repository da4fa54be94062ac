export const LONGEST_COUNTDOWN = 3600;

/** A refusal or an outage as the API tells it (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly slug: string,
    readonly status: number,
    readonly detail = '',
    /** Seconds until the same request may succeed. */
    readonly wait = 0,
    /** What of the request it is about. */
    readonly about?: string,
  ) {
    super(slug);
  }

  /** Worth a countdown, after which the same goes through. */
  get limited(): boolean {
    return this.slug === 'too-many-messages' && this.wait <= LONGEST_COUNTDOWN;
  }

  /** Milliseconds until it is worth asking again; longer each time where the server names none. */
  pause(tries: number): number {
    return 1000 * Math.max(this.wait, this.limited ? 1 : Math.min(60, 2 ** tries));
  }

  /** The conversation cannot go on, whatever is sent again. */
  get final(): boolean {
    return this.slug === 'erased' || this.slug === 'not-allowed';
  }
}

/** Gateways between us and the server may answer with a status alone. */
const BY_STATUS: Record<number, string> = { 403: 'not-allowed', 410: 'erased', 429: 'too-many-messages' };

export function problemFrom(body: any, status: number = body?.status ?? 503, retryAfter?: string | null): Problem {
  const slug = `${body?.type ?? ''}`.split('/').pop();
  const wait = Number(body?.retryAfterSeconds ?? retryAfter) || 0;
  return new Problem(slug || BY_STATUS[status] || 'unavailable', status, body?.detail, wait, body?.['field']);
}
