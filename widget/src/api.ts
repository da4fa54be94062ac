import { problemFrom } from './problem';
import { events } from './sse';
import type { Language } from './strings';
import { language } from './words';

export type State = 'bot' | 'waiting' | 'human' | 'closed';
export interface Source {
  title?: string;
  url?: string | null;
}
export interface Answer {
  answer?: string | null | undefined;
  outcome?: string;
  answeredBy?: string;
  degraded?: boolean;
  sources?: Source[];
  state?: State;
  redactions?: { name: string }[];
  warnings?: string[];
  language?: Language;
  /** Of the person whose words these are. */
  name?: string | undefined;
}
export interface Entry extends Answer {
  position: number;
  kind: string;
  at?: string;
  id?: string;
  question?: string | null;
  /** What a person said. */
  text?: string;
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
  assistant?: { name?: string; greeting?: string; suggestions?: string[]; accent?: string; availability?: string };
  /** `agreement` where the visitor is asked to agree before the first message. */
  notice?: { text?: string; version?: string; agreement?: string | null };
  consent?: { text: string; version: string };
  features?: Record<string, boolean>;
}
/** What a reply tells before it is whole. */
export interface Listener {
  delta(text: string): void;
  sources(sources: Source[]): void;
  state(state: State): void;
  retracted(): void;
}

/** A request that takes longer is given up and made again. */
const LONGEST = 90_000;

export class Api {
  readonly #stop = new AbortController();
  /** The version of the notice that the visitor has agreed to. */
  declare agreed?: string | undefined;

  constructor(
    readonly base: string,
    readonly key: string,
  ) {}

  /** Ends whatever is under way. */
  abort(): void {
    this.#stop.abort();
  }

  open(resume?: string | null): Promise<Opened> {
    return this.#json('POST', '/v1/sessions', '', { key: this.key, language: language(), resume: resume || undefined });
  }

  history(token: string, after: number): Promise<Page> {
    return this.#json('GET', `/v1/conversation?after=${after}`, token);
  }

  /** Sends one message; the same id may be sent again and gets the first answer. */
  async send(token: string, id: string, text: string, on: Listener): Promise<Answer> {
    const response = await this.call('POST', '/v1/messages', token, { id, text, agreed: this.agreed }, EVENTS);
    if (!response.headers.get('Content-Type')?.startsWith(EVENTS)) return response.json() as Promise<Answer>;
    for await (const { event, data } of events(response.body!)) {
      const value = JSON.parse(data);
      if (event === 'problem') throw problemFrom(value);
      if (event === 'done') return value;
      // Each of the others is named as who hears it.
      on[event as keyof Listener]?.(value.text ?? value.sources ?? value.state);
    }
    throw new TypeError();
  }

  async #json<T>(method: string, path: string, token?: string, body?: Body): Promise<T> {
    return (await this.call(method, path, token, body)).json();
  }

  async call(
    method: string,
    path: string,
    token?: string,
    body?: Body,
    accept = 'application/json',
  ): Promise<Response> {
    // The server words its problems in the first; the second, where it is the same with a country, says whose lines help.
    const headers: Record<string, string> = { Accept: accept, 'Accept-Language': language() + ',' + navigator.language };
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body) headers['Content-Type'] = 'application/json';
    const response = await fetch(this.base + path, {
      method,
      headers,
      body: JSON.stringify(body),
      credentials: 'omit',
      signal: AbortSignal.any([this.#stop.signal, AbortSignal.timeout(LONGEST)]),
    });
    if (response.ok) return response;
    const problem = await response.json().catch(() => null);
    // Solved once; asked again, the visitor decides. The solver is a file of its own, beside this one.
    if (!problem?.challenge || body?.challenge)
      throw problemFrom(problem, response.status, response.headers.get('Retry-After'));
    const { prove } = (await import(PROOF_FILE)) as typeof import('./proof');
    const challenge = await prove(problem.challenge);
    return this.call(method, path, token, { ...body, challenge }, accept);
  }
}

type Body = Record<string, unknown>;

const EVENTS = 'text/event-stream';
