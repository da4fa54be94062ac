import type { Api, Opened } from './api';
import { Problem } from './problem';
import type { Kept, Memory } from './storage';
import { language } from './words';

const HOUR = 3_600_000;

/**
 * Holds the short token, over page changes too, and renews it with the resume secret; however many ask, one request
 * travels.
 */
export class Session {
  #opened: Kept | undefined;
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
      if (this.#opened?.token === token) this.#opened.good = 0;
      return call((await this.open()).token);
    }
  }

  async open(): Promise<Opened> {
    if (this.#opened && Date.now() < this.#opened.good) return this.#opened;
    return (this.#pending ??= this.#renew().finally(() => (this.#pending = undefined)));
  }

  forget(): void {
    this.#opened = undefined;
    this.memory.forget();
  }

  async #renew(): Promise<Opened> {
    const { memory } = this;
    const lang = language();
    let resume = this.#opened?.resume ?? memory.resume;
    let kept = this.#opened ?? memory.session;
    // Another tab may have begun another conversation, another page may speak another language.
    if (kept?.lang !== lang || kept.resume !== resume || Date.now() >= kept.good) {
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
      kept = { ...opened, lang, good: left > 60_000 && left < HOUR ? Date.now() + left - 10_000 : 9e15 };
      memory.resume = opened.resume;
      memory.session = kept;
    }
    this.#opened = kept;
    this.onOpen(kept, !!resume);
    return kept;
  }
}
