import type { Opened } from './api';
import { storageName } from './config';

export interface Unsent {
  id: string;
  text: string;
}

/** The server's reply to opening, the language it was asked in, and until when its token is good (epoch ms, our clock). */
export interface Kept extends Opened {
  lang: string;
  good: number;
}

type Place = 'sessionStorage' | 'localStorage';

/** What stays on the visitor's device, written only once the chat was opened. Without storage, one page remembers. */
export class Memory {
  #place: Place = 'sessionStorage';

  constructor(readonly key: string) {
    if (this.#read('resume', 'localStorage')) this.#place = 'localStorage';
  }

  /** The secret that takes up this one conversation again. */
  get resume(): string | null {
    return this.#read('resume', this.#place);
  }

  set resume(secret: string | null) {
    this.#write('resume', null, this.keep ? 'sessionStorage' : 'localStorage');
    this.#write('resume', secret, this.#place);
  }

  /** "Keep on this device": the secret outlives the tab. */
  get keep(): boolean {
    return this.#place === 'localStorage';
  }

  set keep(keep: boolean) {
    const secret = this.resume;
    this.#place = keep ? 'localStorage' : 'sessionStorage';
    this.resume = secret;
  }

  /** The next page goes on with this one; opening anew each time would soon meet the server's limit. */
  get session(): Kept | null {
    return JSON.parse(this.#read('session')!);
  }

  set session(kept: Kept | null) {
    this.#write('session', kept && JSON.stringify(kept));
  }

  set open(open: boolean) {
    this.#write('open', open ? '1' : null);
  }

  /** Words not yet taken by the server; a page change must not lose them. */
  get unsent(): Unsent[] {
    return JSON.parse(this.#read('unsent') ?? '[]');
  }

  set unsent(messages: readonly Unsent[]) {
    this.#write('unsent', messages.length ? JSON.stringify(messages, ['id', 'text']) : null);
  }

  /** A contact begun and not yet sent. */
  get draft(): string | null {
    return this.#read('draft');
  }

  set draft(draft: string | null) {
    this.#write('draft', draft);
  }

  forget(): void {
    this.resume = this.session = this.draft = null;
    this.keep = false;
    this.unsent = [];
  }

  #read(part: string, place: Place = 'sessionStorage'): string | null {
    try {
      return window[place].getItem(storageName(this.key, part));
    } catch {
      return null;
    }
  }

  #write(part: string, value: string | null, place: Place = 'sessionStorage'): void {
    try {
      if (value === null) window[place].removeItem(storageName(this.key, part));
      else window[place].setItem(storageName(this.key, part), value);
    } catch {
      // Storage is full or forbidden: this visit goes on, the next page begins anew.
    }
  }
}
