import type { Api, Opened } from './api';
import { Problem } from './problem';
import type { Memory } from './storage';

const HOUR = 3_600_000;

/** Holds the short token and renews it with the resume secret; however many ask, one request travels. */
export class Session {
  #opened: Opened | undefined;
  #until = 0;
  #pending: Promise<Opened> | undefined;

  constructor(
    readonly api: Api,
    readonly memory: Memory,
    readonly onOpen: (opened: Opened, resumed: boolean) => void,
  ) {}

  /** Runs a call with a valid token; a token refused on the way is renewed once. */
  async with<T>(call: (token: string) => Promise<T>): Promise<T> {
    const { token } = await this.open();
    try {
      return await call(token);
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.status !== 401) throw failure;
      if (this.#opened?.token === token) this.#until = 0;
      return call((await this.open()).token);
    }
  }

  async open(): Promise<Opened> {
    if (this.#opened && Date.now() < this.#until) return this.#opened;
    return (this.#pending ??= this.#renew().finally(() => (this.#pending = undefined)));
  }

  forget(): void {
    this.#opened = undefined;
    this.memory.forget();
  }

  async #renew(): Promise<Opened> {
    let resume = this.#opened?.resume ?? this.memory.resume;
    let opened: Opened;
    try {
      opened = await this.api.open(resume);
    } catch (failure) {
      // A secret the server no longer knows must not lock the visitor out.
      const unknown = failure instanceof Problem && [400, 401, 404].includes(failure.status);
      if (!resume || !unknown) throw failure;
      resume = null;
      opened = await this.api.open();
    }
    const left = Date.parse(opened.expiresAt) - Date.now();
    // A visitor's clock may be wrong; then only the server's 401 tells.
    this.#until = left > 60_000 && left < HOUR ? Date.now() + left - 10_000 : Infinity;
    this.#opened = opened;
    this.memory.resume = opened.resume;
    this.onOpen(opened, Boolean(resume));
    return opened;
  }
}
