import { type Problem, problemFrom } from './problem';
import { events } from './sse';
import type { Language } from './strings';

export type State = 'bot' | 'waiting' | 'human' | 'closed';
export interface Source {
  title?: string;
  url?: string;
}
export interface Answer {
  answer?: string | null;
  outcome?: string;
  answeredBy?: string;
  degraded?: boolean;
  sources?: Source[];
  state?: State;
  redactions?: { kind: string; count: number }[];
  language?: Language;
}
export interface Entry extends Answer {
  position: number;
  kind: string;
  id?: string;
  question?: string | null;
}
export interface Page {
  entries?: Entry[];
  state?: State;
  next?: number | null;
}
export interface Opened {
  token: string;
  expiresAt: string;
  resume: string;
  assistant?: { name?: string; greeting?: string; suggestions?: string[]; accent?: string };
  notice?: { text?: string };
  features?: Record<string, boolean>;
}
export interface Card {
  language?: Language;
  lines?: { topic: string; title: string; text: string }[];
}
/** What a reply tells before it is whole. */
export interface Listener {
  delta(text: string): void;
  sources(sources: Source[]): void;
  state(state: State): void;
  retracted(): void;
}

/** A reply that stands still this long is given up and asked for again, with the same id. */
const SILENCE = 60_000;

export class Api {
  readonly #stop = new AbortController();

  constructor(
    readonly base: string,
    readonly key: string,
    readonly fetch: typeof globalThis.fetch = (...call) => globalThis.fetch(...call),
  ) {}

  /** Ends whatever is under way. */
  abort(): void {
    this.#stop.abort();
  }

  open(language: Language, resume?: string | null): Promise<Opened> {
    return this.#json('/v1/sessions', { method: 'POST', body: { key: this.key, language, ...(resume && { resume }) } });
  }

  history(token: string, after: number): Promise<Page> {
    return this.#json(`/v1/conversation?after=${after}`, { token });
  }

  privacy(language: Language): Promise<Card> {
    return this.#json(`/v1/privacy?${new URLSearchParams({ key: this.key, language })}`);
  }

  async export(token: string): Promise<string> {
    const { response, done } = await this.#call('/v1/conversation/export', { token, accept: 'text/plain' });
    return response.text().finally(done);
  }

  async erase(token: string): Promise<void> {
    (await this.#call('/v1/conversation', { method: 'DELETE', token })).done();
  }

  /** Sends one message; the same id may be sent again and gets the first answer. */
  async send(token: string, id: string, text: string, on: Listener): Promise<Answer> {
    const accept = 'text/event-stream';
    const { response, alive, done } = await this.#call('/v1/messages', { method: 'POST', token, accept, body: { id, text } });
    try {
      if (!response.body || !response.headers.get('Content-Type')?.startsWith(accept))
        return (await response.json()) as Answer;
      for await (const { event, data } of events(response.body)) {
        alive();
        const value = data && JSON.parse(data);
        if (event === 'delta') on.delta(String(value.text ?? ''));
        else if (event === 'sources') on.sources(value.sources ?? []);
        else if (event === 'state') on.state(value.state);
        else if (event === 'retracted') on.retracted();
        else if (event === 'problem') throw problemFrom(value);
        else if (event === 'done') return value as Answer;
      }
      throw new TypeError('the reply broke off');
    } finally {
      done();
    }
  }

  async #json<T>(path: string, options: Options = {}): Promise<T> {
    const { response, done } = await this.#call(path, options);
    return (response.json() as Promise<T>).finally(done);
  }

  async #call(path: string, { method = 'GET', token, accept = 'application/json', body }: Options) {
    const watch = new AbortController();
    const stop = () => watch.abort();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(stop, SILENCE);
    };
    const done = () => {
      clearTimeout(timer);
      this.#stop.signal.removeEventListener('abort', stop);
    };
    this.#stop.signal.addEventListener('abort', stop);
    if (this.#stop.signal.aborted) stop();
    alive();
    try {
      const response = await this.fetch(this.base + path, {
        method,
        headers: {
          Accept: accept,
          ...(token && { Authorization: `Bearer ${token}` }),
          ...(body && { 'Content-Type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
        credentials: 'omit',
        cache: 'no-store',
        signal: watch.signal,
      });
      if (!response.ok) throw await refusal(response);
      return { response, alive, done };
    } catch (failure) {
      done();
      throw failure;
    }
  }
}

interface Options {
  method?: string;
  token?: string;
  accept?: string;
  body?: object;
}

const refusal = async (response: Response): Promise<Problem> =>
  problemFrom(await response.json().catch(() => null), response.status, response.headers.get('Retry-After'));
