import { LONGEST_COUNTDOWN, Problem } from './problem';

export type Status = 'queued' | 'sending' | 'sent' | 'limited' | 'offline' | 'failed';

export interface Message {
  readonly id: string;
  readonly text: string;
  status: Status;
  /** What the server said, in the visitor's language. */
  detail: string;
  /** When it goes out by itself (epoch ms, or any time); 0 when only the visitor can resend it. */
  until: number;
  tries: number;
}

export interface Ports {
  send(message: Message): Promise<void>;
  changed(message: Message): void;
  save(unsent: Message[]): void;
  online(): boolean;
}

const ANY_TIME = Infinity;

/**
 * Words wait here until the server has them: in order, one at a time, each under one id for ever, so that sending again
 * can never become a second turn.
 */
export class Outbox {
  #queue: Message[] = [];
  #busy = false;
  #stopped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly ports: Ports) {}

  get unsent(): readonly Message[] {
    return this.#queue;
  }

  add(id: string, text: string): void {
    const message: Message = { id, text, status: 'queued', detail: '', until: ANY_TIME, tries: 0 };
    this.#queue.push(message);
    this.#set(message, 'queued');
    this.#run();
  }

  /** The visitor asks for one to be sent again, or the network is back for all. A limit's wait is never cut short. */
  wake(id?: string): void {
    for (const message of this.#queue)
      if ((id ? message.id === id : message.until) && message.status !== 'limited') message.until = ANY_TIME;
    this.#run();
  }

  /** The server already has this one. */
  settle(id: string): void {
    this.#queue = this.#queue.filter((message) => message.id !== id);
    this.ports.save(this.#queue);
  }

  /** Gives back what was never taken, and stops for good. */
  stop(): Message[] {
    this.#stopped = true;
    clearTimeout(this.#timer);
    return this.#queue.splice(0);
  }

  #run(): void {
    clearTimeout(this.#timer);
    if (!this.#busy && !this.#stopped) void this.#drain();
  }

  async #drain(): Promise<void> {
    this.#busy = true;
    for (let message; !this.#stopped && (message = this.#queue.find((each) => each.until)); ) {
      if (!this.ports.online()) {
        this.#queue.forEach((each) => this.#set(each, 'offline'));
        break;
      }
      const pause = message.until - Date.now();
      if (pause > 0 && message.until !== ANY_TIME) {
        this.#timer = setTimeout(() => this.#run(), pause);
        break;
      }
      this.#set(message, 'sending');
      try {
        await this.ports.send(message);
        this.settle(message.id);
        this.#set(message, 'sent');
      } catch (failure) {
        if (!this.#stopped) this.#hold(message, failure);
      }
    }
    this.#busy = false;
  }

  /** Decides when a message that was not taken goes out again; where that is some time, those behind it wait too. */
  #hold(message: Message, failure: unknown): void {
    const problem = failure instanceof Problem ? failure : new Problem('unavailable', 503);
    const { limited, slug, status } = problem;
    message.detail = problem.detail;
    if (failure !== problem && !this.ports.online()) return;
    const passing = slug !== 'quota-reached' && (status >= 500 || status === 409) && problem.wait <= LONGEST_COUNTDOWN;
    message.until = limited || passing ? Date.now() + problem.pause(++message.tries) : 0;
    this.#set(message, limited ? 'limited' : 'failed');
  }

  #set(message: Message, status: Status): void {
    message.status = status;
    this.ports.save(this.#queue);
    this.ports.changed(message);
  }
}
