import { language } from './words';

/** A refusal of the API, in the reader's own words (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly slug: string,
    readonly detail: string,
    readonly body: Record<string, unknown> = {},
    readonly etag: string | null = null,
  ) {
    super(slug);
  }
}

/** What stands now, where somebody else was faster; any other failure goes on. */
export function standing<T>(failure: unknown): Reply<T> {
  if (!(failure instanceof Problem) || failure.status !== 409 || !failure.body['current']) throw failure;
  return { data: failure.body['current'] as T, etag: failure.etag };
}

export interface Reply<T> {
  data: T;
  etag: string | null;
}

/** The owner API of one workspace. */
export class Api {
  constructor(
    private readonly origin: string,
    private readonly token: string,
    readonly workspace: string | undefined,
    private readonly ended: () => void,
  ) {}

  async get<T>(path: string, query: Record<string, string | undefined> = {}, signal?: AbortSignal): Promise<T> {
    return (await this.call<T>('GET', path + search(query), undefined, {}, signal)).data;
  }

  async send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T> {
    return (await this.call<T>(method, path, body)).data;
  }

  /** A whole table, in as many requests as it takes; spreadsheets want its byte order mark, which reading drops. */
  async table(path: string, wish: Record<string, string | undefined>, method: 'GET' | 'POST' = 'GET'): Promise<Blob> {
    let text = '\ufeff';
    for (let cursor: string | undefined, first = true; first || cursor; first = false) {
      const asked = { ...wish, cursor };
      const reply = await this.fetched(method, method === 'GET' ? path + search(asked) : path, method === 'GET' ? undefined : asked, { accept: 'text/csv' });
      if (!reply.ok) throw await this.problem(reply);
      const page = await reply.text();
      text += first ? page : page.slice(page.indexOf('\r\n') + 2);
      cursor = reply.headers.get('parlor-next') ?? undefined;
    }
    return new Blob([text], { type: 'text/csv;charset=utf-8' });
  }

  /** One request; a network that is away is the problem `offline`. */
  async call<T>(method: string, path: string, body?: unknown, more: Record<string, string> = {}, signal?: AbortSignal): Promise<Reply<T>> {
    const reply = await this.fetched(method, path, body, more, signal);
    if (!reply.ok) throw await this.problem(reply);
    return { data: (await reply.json().catch(() => ({}))) as T, etag: reply.headers.get('etag') };
  }

  /** What visitors of one key read: for everybody, so it is asked without a token. */
  async card(key: string, signal?: AbortSignal): Promise<Card> {
    const reply = await fetch(`${this.origin}/v1/privacy${search({ key, language: language() })}`, { credentials: 'omit', signal: signal ?? null });
    if (!reply.ok) throw await this.problem(reply);
    return (await reply.json()) as Card;
  }

  private fetched(method: string, path: string, body: unknown, more: Record<string, string>, signal?: AbortSignal): Promise<Response> {
    const headers: Record<string, string> = { ...more, authorization: `Bearer ${this.token}`, 'accept-language': language() };
    if (this.workspace) headers['parlor-workspace'] = this.workspace;
    if (body !== undefined) headers['content-type'] = 'application/json';
    return fetch(`${this.origin}/v1/owner/${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
      signal: signal ?? null,
    }).catch((failure: unknown) => {
      if (signal?.aborted) throw failure;
      throw new Problem(0, 'offline', '');
    });
  }

  private async problem(reply: Response): Promise<Problem> {
    const data = (await reply.json().catch(() => ({}))) as Record<string, unknown>;
    if (reply.status === 401) this.ended();
    const slug = String(data['type'] ?? '').replace(/^.*\//, '') || 'unavailable';
    return new Problem(reply.status, slug, String(data['detail'] ?? ''), data, reply.headers.get('etag'));
  }
}

function search(query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => !!pair[1]);
  const text = new URLSearchParams(given).toString();
  return text && `?${text}`;
}

export type Role = 'owner' | 'agent';
export type Outcome = 'answered' | 'unanswered' | 'handed-off' | 'referred' | 'refused';
export const OUTCOMES: Outcome[] = ['answered', 'unanswered', 'handed-off', 'referred', 'refused'];
export interface Workspace { tenant: string; name: string; role: Role }
export type State = 'bot' | 'waiting' | 'human' | 'closed';
export const STATES: State[] = ['bot', 'waiting', 'human', 'closed'];
export interface Line { id: string; startedAt: string; language: string; opening: string; outcome: Outcome; state?: State }
export interface Source { entry: string; title: string; url: string | null }
export interface Entry {
  position: number;
  at: string;
  kind: string;
  id?: string;
  question?: string;
  answer?: string | null;
  outcome?: Outcome;
  answeredBy?: string;
  degraded?: boolean;
  language?: string;
  sources?: Source[];
  redactions?: { kind: string; name: string; count: number }[];
  warnings?: string[];
  /** How the conversation stood after it. */
  state?: State;
  /** Who of the business it was, as the visitor sees them. */
  name?: string;
  text?: string;
  helpful?: boolean;
  /** Which entry it is about. */
  about?: number | null;
  /** What the visitor had been told before this, the first message. */
  notice?: { version: string; at: string; agreed: boolean };
}
export interface Thread { id: string; startedAt: string; expiresAt: string; state: State; entries: Entry[]; next: number | null; notice?: { text: string; version: string } }
/** Receipts are kept as they came. */
export interface Erased { erased: string[]; missing: string[]; receipts: unknown[] }
export interface Found { conversation: Line; position: number; at: string; where: 'question' | 'answer' | 'said'; excerpt: string }
export interface Search { found: Found[]; searched: number; reached: string | null; next: string | null }
export interface Question { question: string; language: string; count: number; lastAt: string; conversation: string; position: number }
export interface Unanswered { questions: Question[]; searched: number; reached: string | null; next: string | null }
export const STATUSES = ['new', 'contacted', 'done', 'dismissed'] as const;
export type Status = (typeof STATUSES)[number];
export interface Lead {
  id: string;
  conversation: string;
  at: string;
  language: string;
  name: string;
  email: string | null;
  phone: string | null;
  message: string | null;
  consent: { text: string; version: string };
  status: Status;
  notes: string;
  revision: number;
  expiresAt: string;
}
export interface Leads { leads: Lead[]; next: string | null }
export interface Recipient {
  person: string;
  address: string;
  language: string;
  alerts: boolean;
  summaries: boolean;
  stopped: { reason: 'bounced' | 'complained' | 'rejected'; at: string } | null;
}
export interface Mailing { person: string; recipients: Recipient[] }
export interface ContentSource {
  id: string;
  kind: 'site' | 'file';
  place: string;
  phase: 'waiting' | 'reading' | 'ready' | 'failed';
  at: string;
  pages: number;
  passages: number;
  trouble: { kind: string; text: string } | null;
  withheld?: { count: number; said: string; first: { heading: string; url?: string }[] };
}
export interface Answer { id: string; question: string; answer: string; language: string; url: string | null; at: string }
export interface Content { sources: ContentSource[]; entries: Answer[] }
export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Day = (typeof DAYS)[number];
export interface Hours { zone: string; week: Record<Day, { from: string; to: string }[]>; closed: string[] }
export interface Settings {
  name: string;
  accent: string;
  languages: string[];
  greeting: Record<string, string>;
  suggestions: Record<string, string[]>;
  tone: string;
  rules: string[];
  model: string | null;
  hours: Hours | null;
  summaries: 'each' | 'daily' | 'never';
  regions: string[];
  privacy: { legalName: string; contact: string; policy: string | null };
  minimumAge: number;
  asksAgreement: boolean;
  retentionDays: number;
  leadDays: number;
  auditDays: number;
  mailDays: number;
}
export interface Card { lines: { topic: string; title: string; text: string }[] }
export interface Key { key: string; active: boolean; endsAt: string | null; share: { messages: number; spend: number }; domains: string[]; replaces?: { key: string; endsAt: string } }
export interface Member { id: string; name: string; role: Role; since: string; you: boolean }
export interface Invitation { id: string; name: string; role: Role; expiresAt: string; code?: string; sent?: boolean }
export interface Checklist { steps: { step: Step; done: boolean }[]; site: string | null; leadsTo: string | null; seen: { at: string; origin: string } | null }
export const STEPS = ['read', 'try', 'privacy', 'domain', 'install', 'invite'] as const;
export type Step = (typeof STEPS)[number];
export interface Footing { region: string; otherRegions: boolean; providers: string[]; subProcessors: string[] }
export interface Notice {
  id: string;
  kind: 'breach' | 'change';
  at: string;
  contact: string;
  seen: boolean;
  parts: { title: string; text: string }[];
  /** Of a change: from which day what is to stand. */
  from?: string;
  footing?: Footing;
  mailed: { person: string; taken: boolean; at: string }[];
}
export interface Notices { notices: Notice[]; differs: { announced: Footing; runs: Footing } | null }
export interface Contract {
  language: string;
  title: string;
  template: string;
  sections: { title: string; text: string }[];
  subProcessors: { name: string; does: string; where: string }[];
  /** What a business may pick; the first is for whoever picks none. */
  models: { name: string; id: string; provider: string }[];
}
export interface Usage { month: string; endsAt: string; messages: { used: number; quota: number }; spend: { used: number; quota: number } }
export interface Deed { id: string; at: string; who: string; what: string; record: string | null; about: string | null; from: string | null; reason: string | null }
