import { openMark } from './config';

export interface Unsent {
  id: string;
  text: string;
}

/** What stays on the visitor's device, written only once the chat was opened. Without storage, only memory remembers. */
export class Memory {
  readonly #name: (part: string) => string;
  readonly #fallback = new Map<string, string>();
  #keep: boolean;

  constructor(
    readonly key: string,
    readonly stores: () => { session: Storage; local: Storage } = () => ({ session: sessionStorage, local: localStorage }),
  ) {
    this.#name = (part) => `parlor:${key}:${part}`;
    this.#keep = this.#read('local', this.#name('resume')) !== null;
  }

  /** The secret that takes up this one conversation again. */
  get resume(): string | null {
    return this.#read(this.#keep ? 'local' : 'session', this.#name('resume'));
  }

  set resume(secret: string | null) {
    this.#write(this.#keep ? 'local' : 'session', this.#name('resume'), secret);
    this.#write(this.#keep ? 'session' : 'local', this.#name('resume'), null);
  }

  /** "Keep on this device": the secret outlives the tab. */
  get keep(): boolean {
    return this.#keep;
  }

  set keep(keep: boolean) {
    const secret = this.resume;
    this.#keep = keep;
    this.resume = secret;
  }

  set open(open: boolean) {
    this.#write('session', openMark(this.key), open ? '1' : null);
  }

  /** Words not yet taken by the server; a page change must not lose them. */
  get unsent(): Unsent[] {
    try {
      return JSON.parse(this.#read('session', this.#name('unsent')) ?? '[]') as Unsent[];
    } catch {
      return [];
    }
  }

  set unsent(messages: Unsent[]) {
    const list = messages.map(({ id, text }) => ({ id, text }));
    this.#write('session', this.#name('unsent'), list.length ? JSON.stringify(list) : null);
  }

  forget(): void {
    this.#write('local', this.#name('resume'), null);
    this.#write('session', this.#name('resume'), null);
    this.unsent = [];
    this.#keep = false;
  }

  #read(store: 'session' | 'local', name: string): string | null {
    try {
      return this.stores()[store].getItem(name);
    } catch {
      return this.#fallback.get(store + name) ?? null;
    }
  }

  #write(store: 'session' | 'local', name: string, value: string | null): void {
    try {
      if (value === null) this.stores()[store].removeItem(name);
      else this.stores()[store].setItem(name, value);
    } catch {
      if (value === null) this.#fallback.delete(store + name);
      else this.#fallback.set(store + name, value);
    }
  }
}
