import type { Answer, Api, Entry, Opened, State } from './api';
import { Outbox } from './outbox';
import { Poll } from './poll';
import { Problem } from './problem';
import { Session } from './session';
import type { Memory } from './storage';
import type { Language } from './strings';
import { uuid } from './uuid';

/** What a conversation shows; the element draws it. */
export interface Stage {
  opened(opened: Opened): void;
  state(state: State | 'opening' | 'offline' | 'unavailable'): void;
  trouble(problem: Problem, retry: () => void): void;
  ended(problem: Problem, unsent: string): void;
  language(language: Language): void;
  /** The latest turn, now or before this page. */
  answered(answer: Answer, question: string): void;
  tell(name: 'message' | 'answer' | 'error', detail: object): void;
}
export interface Turns {
  turn(id: string, text: string): TurnView;
  entries(entries: Entry[], past: boolean): Promise<boolean>;
  follow(always?: boolean): void;
}
export interface TurnView extends Pick<Parameters<Api['send']>[3], 'delta' | 'sources' | 'retracted'> {
  status(message: Outbox['unsent'][number]): void;
  done(answer: Answer): void;
}

/** One conversation from opening to its end: session, history, outbox, and the watch for a person. */
export class Conversation {
  readonly session: Session;
  readonly outbox: Outbox;
  readonly #poll = new Poll(() => this.look());
  #state: State = 'bot';
  #position = 0;
  #last: Entry | undefined;
  /** Where the last question stands. */
  turn = 0;
  #drawn = false;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly api: Api,
    readonly memory: Memory,
    readonly stage: Stage,
    readonly turns: Turns,
    readonly limited: (until: number) => void,
  ) {
    this.session = new Session(api, memory, (opened, resumed) => {
      if (!resumed) this.#drawn = true;
      stage.opened(opened);
    });
    this.outbox = new Outbox({
      send: ({ id, text }) => this.#send(id, text),
      changed: (message) => {
        turns.turn(message.id, message.text).status(message);
        turns.follow();
        limited(message.status === 'limited' ? message.until : 0);
        if (message.status === 'offline') stage.state('offline');
      },
      save: (unsent) => (memory.unsent = unsent),
      online: () => navigator.onLine,
    });
    addEventListener('online', this.#online);
  }

  /** Opens or takes up the conversation; words typed meanwhile wait in the outbox. */
  async start(): Promise<void> {
    clearTimeout(this.#timer);
    this.stage.state('opening');
    const unsent = this.memory.unsent;
    try {
      await this.session.open();
      await this.#read();
    } catch (failure) {
      this.#troubled(failure);
    }
    for (const { id, text } of unsent) if (!this.#known.has(id)) this.say(text, id);
    this.outbox.wake();
  }

  say(text: string, id: string = uuid()): void {
    if (this.outbox.unsent.some((message) => message.id === id)) return;
    this.outbox.add(id, text);
    this.turns.follow(true);
    this.stage.tell('message', { id });
  }

  /** Takes up what the server says it has come to. */
  enter(state: State): void {
    this.#state = state;
    this.#poll.on = state === 'waiting' || state === 'human';
    this.stage.state(navigator.onLine ? state : 'offline');
  }

  /** It cannot go on: the server says so, or the visitor has had it deleted. */
  end(problem = new Problem('erased', 410)): void {
    if (problem.slug === 'erased') this.session.forget();
    this.stage.ended(problem, this.stop());
  }

  stop(): string {
    this.api.abort();
    this.#poll.on = false;
    clearTimeout(this.#timer);
    removeEventListener('online', this.#online);
    return this.outbox
      .stop()
      .map(({ text }) => text)
      .join('\n');
  }

  readonly #known = new Set<string>();

  readonly #online = (): void => {
    if (!this.#drawn) void this.start();
    else {
      this.enter(this.#state);
      this.outbox.wake();
    }
  };

  async #send(id: string, text: string): Promise<void> {
    const turn = this.turns.turn(id, text);
    const listener = {
      delta: (words: string) => {
        turn.delta(words);
        this.turns.follow();
      },
      sources: turn.sources.bind(turn),
      state: (state: State) => this.enter(state),
      retracted: turn.retracted.bind(turn),
    };
    try {
      const answer = await this.session.with((token) => this.api.send(token, id, text, listener));
      this.#known.add(id);
      turn.done(answer);
      this.turns.follow();
      this.#tries = 0;
      this.enter(answer.state ?? this.#state);
      if (answer.language) this.stage.language(answer.language);
      this.stage.answered(answer, text);
      this.stage.tell('answer', { id, outcome: answer.outcome, answeredBy: answer.answeredBy });
    } catch (failure) {
      const problem = failure instanceof Problem ? failure : undefined;
      this.stage.tell('error', { id, problem: problem?.slug ?? 'unavailable' });
      this.enter(this.#state);
      if (problem?.final) this.end(problem);
      // Closed meanwhile, perhaps.
      if (problem?.status === 409) void this.look();
      throw failure;
    }
  }

  /** Redraws what was said before this page. */
  async #read(): Promise<void> {
    if (!this.#drawn) await this.#pages(true);
    this.#drawn = true;
    this.#tries = 0;
    this.enter(this.#state);
    if (this.#last) this.stage.answered(this.#last, this.#last.question ?? '');
  }

  /** Looks for what has happened since. */
  async look(): Promise<boolean> {
    const news = await this.#pages(false).catch((problem) => {
      if (problem.final) this.end(problem);
    });
    if (news) this.stage.tell('answer', { answeredBy: 'person' });
    return !!news;
  }

  async #pages(past: boolean): Promise<boolean> {
    let news = false;
    for (let after: number | null = this.#position; after !== null; ) {
      const from: number = after;
      const page = await this.session.with((token) => this.api.history(token, from));
      const entries = page.entries ?? [];
      for (const entry of entries) {
        const { id, position } = entry;
        if (id) this.#known.add(id), this.outbox.settle(id);
        this.#position = Math.max(this.#position, position);
        this.#last = entry;
        if (entry.question) this.turn = position;
      }
      news = (await this.turns.entries(entries, past)) || news;
      if (page.state) this.enter(page.state);
      after = page.next && page.next > from ? page.next : null;
    }
    return news;
  }

  #troubled(failure: unknown): void {
    const problem = failure instanceof Problem ? failure : new Problem('unavailable', 503);
    if (failure instanceof Error && failure.name === 'AbortError') return;
    this.stage.tell('error', { problem: problem.slug });
    if (problem.final) return this.end(problem);
    const again = () => void this.start();
    const pause = problem.pause(++this.#tries);
    this.#timer = setTimeout(again, pause);
    if (problem.limited) return this.limited(Date.now() + pause);
    this.stage.state(navigator.onLine ? 'unavailable' : 'offline');
    this.stage.trouble(problem, again);
  }
}
